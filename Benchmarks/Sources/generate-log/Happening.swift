/// Something that reports tell of, in words of ours: nothing here was taken from a report.
struct Happening {
  /// One of ACLED's six event types.
  let type: String
  /// How a title begins; the place follows.
  let title: String
  /// How a summary goes on after its opening.
  let sentence: String

  static let all = [
    Happening(
      type: "Battles", title: "Armed clash near",
      sentence: "two groups exchanged fire for about an hour beside the canal"),
    Happening(
      type: "Battles", title: "Night attack on a post in",
      sentence: "a checkpoint on the road was attacked shortly after dark"),
    Happening(
      type: "Explosions/Remote violence", title: "Roadside bomb in",
      sentence: "a device went off under a lorry and broke windows nearby"),
    Happening(
      type: "Explosions/Remote violence", title: "Rockets fall in",
      sentence: "several rockets fell on empty fields below the ridge"),
    Happening(
      type: "Violence against civilians", title: "Shopkeeper shot in",
      sentence: "men on a motorcycle opened fire at a shop and fled"),
    Happening(
      type: "Violence against civilians", title: "Teacher abducted in",
      sentence: "a teacher was taken from the road and freed days later"),
    Happening(
      type: "Protests", title: "Sit-in over water in",
      sentence: "farmers sat down on the bridge to ask for a share of water"),
    Happening(
      type: "Protests", title: "March for wages in",
      sentence: "teachers marched to the district office over unpaid wages"),
    Happening(
      type: "Riots", title: "Crowd burns tyres in",
      sentence: "a crowd closed the bazaar and burned tyres at the crossing"),
    Happening(
      type: "Riots", title: "Brawl over land in",
      sentence: "two families fought with sticks over a piece of pasture"),
    Happening(
      type: "Strategic developments", title: "New post set up in",
      sentence: "a new post with a watch tower was set up above the river"),
    Happening(
      type: "Strategic developments", title: "Elders agree in",
      sentence: "elders of both valleys agreed to keep armed men away"),
  ]
}
