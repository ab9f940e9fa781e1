/// What the cells of an invented log are filled with.
enum Phrases {
  static let openings = [
    "Residents said that", "A local elder told reporters that", "According to the police",
    "Traders on the road said that", "A health worker reported that", "Two witnesses said that",
    "Officials confirmed that", "A radio station reported that", "People who had fled said that",
    "The village council wrote that",
  ]

  static let endings = [
    "The road stayed closed until noon and traffic went round by the river.",
    "Nobody has claimed it and the accounts differ on the hour and on the place.",
    "Shops opened again the next morning while guards stood by.",
    "The wounded were brought to the hospital of the province by car.",
    "A delegation is expected to visit the families within days.",
    "Schools nearby stayed shut for the rest of the week.",
    "The number of those involved could not be checked.",
    "Phones were cut off for most of the evening and night.",
  ]

  /// These need quoting in a CSV.
  static let remarks = [
    "One of them said: \"we heard it before dawn, and nobody came\".",
    "Maize, melons and rice could not be brought in.",
    "\"It was over in minutes\", a driver said.",
    "Children, women and the old had left by then.",
  ]

  static let dari = [
    "باشندگان می‌گویند که راه تا چاشت بسته بود و کسی مسئولیت آن را نگرفت.",
    "بزرگان محل خواستار بررسی این رویداد شدند و شمار زخمیان روشن نیست.",
    "مسئولان می‌گویند که وضعیت آرام شده و دکان‌ها دوباره باز است.",
  ]

  static let firstActors = [
    "Unidentified armed group", "Provincial police", "Villagers", "Border guards",
    "District militia", "Farmers", "Teachers", "Merchants of the bazaar",
  ]

  static let secondActors = ["", "", "", "Civilians", "Police", "Local elders", "Unknown gunmen"]

  static let sources = [
    "Kokcha Radio", "Amu Gazette", "Takhar Courier", "Valley Post", "North Wire", "River Daily",
  ]

  static let tags = [
    "", "night", "road; bridge", "border", "bazaar", "water; harvest", "school", "river; border",
  ]

  static let givenPrecisions = ["exact", "near", "settlement", "settlement", "district"]
}
