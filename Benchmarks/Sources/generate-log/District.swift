/// A district of Takhar as reports name it.
struct District {
  /// Spellings that the gazetteer knows, and no other place's.
  let spellings: [String]
  /// The name in Dari.
  let dari: String
  /// Where events lie: around the seat, in hundred-thousandths of a degree.
  let latitude: Int
  let longitude: Int
  /// How far to each side, so that they stay inside the district.
  let reach: Int

  init(_ latitude: Int, _ longitude: Int, reach: Int, _ dari: String, _ spellings: String...) {
    self.latitude = latitude
    self.longitude = longitude
    self.reach = reach
    self.dari = dari
    self.spellings = spellings
  }

  /// All but Baharak, for Badakhshan has a district of that name too.
  static let all = [
    District(36_73605, 69_53451, reach: 4600, "تالقان", "Taloqan", "Taluqan", "Tāloqān"),
    District(36_93944, 69_58045, reach: 3800, "هزار سموچ", "Hazar Sumuch", "Hazarsumuch"),
    District(36_66172, 69_35095, reach: 2800, "بنگی", "Bangi", "Bangī"),
    District(36_62587, 69_53695, reach: 500, "چال", "Chal", "Chāl"),
    District(36_61922, 69_62805, reach: 1100, "نمک آب", "Namak Ab", "Namakab"),
    District(36_77226, 69_94489, reach: 2600, "کلفگان", "Kalafgan", "Kalfagan", "Kalafgān"),
    District(36_57288, 69_85783, reach: 2600, "فرخار", "Farkhar", "Farkhār"),
    District(
      37_06588, 69_42126, reach: 2800, "خواجه غار", "Khwaja Ghar", "Khowaja Ghar", "Khwajaghar"),
    District(37_12604, 69_83045, reach: 11800, "رستاق", "Rustaq", "Rostaq", "Rustāq"),
    District(36_37980, 69_32357, reach: 4800, "اشکمش", "Eshkamesh", "Ishkamish", "Ishkamesh"),
    District(
      37_15390, 69_44350, reach: 1400, "دشت قلعه", "Dashti Qala", "Dashte Qala", "Dasht-e Qala"),
    District(36_22431, 69_98726, reach: 5700, "ورسج", "Warsaj"),
    District(37_34551, 69_53524, reach: 2500, "خواجه بهاوالدین", "Khwaja Bahawuddin"),
    District(37_38414, 69_45294, reach: 2800, "درقد", "Darqad"),
    District(37_39773, 69_81464, reach: 2500, "چاه آب", "Chah Ab", "Chahab"),
    District(37_46572, 69_61131, reach: 1200, "ینگی قلعه", "Yangi Qala", "Yangi Qal'a"),
  ]
}
