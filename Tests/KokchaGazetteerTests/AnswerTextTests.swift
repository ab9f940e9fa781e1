import KokchaGazetteer
import Testing

/// The answers' JSON and their lines for people, as CLI.md has them.
struct AnswerTextTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test func `a match as JSON`() {
    #expect(
      gazetteer.find("Khowaja Ghar").json
        == #"{"query":"Khowaja Ghar","status":"match","candidates":[{"id":"pcode:AF1809","#
        + #""name":"Khwaja Ghar","kind":"district","match":"alias","score":1,"country":"AFG","#
        + #""admin1_pcode":"AF18","admin2_pcode":"AF1809","longitude":69.42126,"#
        + #""latitude":37.06588,"across_border":{"radius_km":20.9,"border_km":10.4,"country":"TJK"}}]}"#
    )
  }

  @Test func `a town abroad as JSON`() {
    #expect(
      gazetteer.find("farkhor").json
        == #"{"query":"farkhor","status":"match","candidates":[{"id":"wof:1091917463","#
        + #""name":"Farkhor","kind":"district","match":"folded","score":0.95,"country":"TJK","#
        + #""admin1_pcode":null,"admin2_pcode":null,"longitude":69.40356,"latitude":37.49219,"#
        + #""across_border":{"radius_km":44.7,"border_km":2.8,"country":"AFG"}}]}"#)
  }

  @Test func `a country, which has no point, as JSON`() {
    #expect(
      gazetteer.find("Tajikistan").json
        == #"{"query":"Tajikistan","status":"match","candidates":[{"id":"iso:TJK","#
        + #""name":"Tajikistan","kind":"country","match":"exact","score":1,"country":"TJK","#
        + #""admin1_pcode":null,"admin2_pcode":null,"longitude":null,"latitude":null,"across_border":null}]}"#
    )
  }

  @Test func `what has the name as well and is not meant by it, as JSON`() {
    #expect(gazetteer.find("Qalat").json.contains(#"],"others":["gn:"#))
    #expect(gazetteer.find("Herat").json.contains(#""pcode:AF32""#))
  }

  @Test func `nothing as JSON`() {
    #expect(
      gazetteer.find("\"Lyonesse\"\n").json
        == #"{"query":"\"Lyonesse\"\n","status":"none","candidates":[]}"#)
  }

  @Test func `lines for people`() {
    #expect(
      gazetteer.find("Khowaja Ghar").text
        == "Khowaja Ghar: Khwaja Ghar, district, Takhar (pcode:AF1809), 37.06588, 69.42126, alias; "
        + "its radius of 20.9 km reaches across the border into Tajikistan")
    #expect(
      gazetteer.find("Baharak").text
        == "Baharak: ambiguous: Baharak, district, Badakhshan (pcode:AF1706), 37.00254, 70.90664, "
        + "exact; or Baharak, district, Takhar (pcode:AF1803), 36.80192, 69.39947, exact; "
        + "the name is also that of gn:1147490")
    #expect(
      gazetteer.find("Taloqan city").text
        == "Taloqan city: Taloqan, settlement, Taloqan, Takhar (gn:1123004), 36.73605, 69.53451, "
        + "folded")
    #expect(
      gazetteer.find("Farkhor").text
        == "Farkhor: Farkhor, district, Khatlon (wof:1091917463), 37.49219, 69.40356, exact; "
        + "its radius of 44.7 km reaches across the border into Afghanistan")
    #expect(gazetteer.find("Tajikistan").text == "Tajikistan: Tajikistan, country (iso:TJK), exact")
    #expect(gazetteer.find("Lyo\tnesse").text == "Lyo\\u{9}nesse: not found")
  }
}
