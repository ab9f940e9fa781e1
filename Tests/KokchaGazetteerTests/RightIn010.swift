import KokchaGazetteer
import KokchaModel
import Testing

/// Villages that version 0.1.0 placed right: which of them are ambiguous now.
///
/// 0.1.0 knew the villages of the north-east and some towns; a name that it had once was that village's. All of
/// Afghanistan's villages count now, so that a name may be that of several.
enum RightIn010 {
  /// A village that 0.1.0 answered within 5 km of its point.
  struct Village {
    let spelling: String
    let province: String
    let district: String
    /// How it was asked when the answer was right.
    let askings: Set<VillageAccuracy.Asking>
    /// The place that was answered.
    let id: String
  }

  /// A right answer of 0.1.0 that is ambiguous now.
  struct Loss {
    let asking: VillageAccuracy.Asking
    let village: Village
    /// How many places the name may mean; one where a village's name alone is not enough.
    let candidates: Int
    /// Whether no place bears the name, and what is told only sounds like it.
    let isBySound: Bool
  }

  static let villages: [Village] = table.split(separator: "\n").map { line in
    let cells = line.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }
    let askings: [Character: VillageAccuracy.Asking] = [
      "p": .province, "d": .district, "n": .nothing,
    ]
    return Village(
      spelling: cells[0], province: cells[1], district: cells[2],
      askings: Set(cells[3].compactMap { askings[$0] }), id: cells[4])
  }

  /// Those that are ambiguous now, in the order of the table.
  static func losses(_ accuracy: VillageAccuracy, _ gazetteer: Gazetteer) -> [Loss] {
    [VillageAccuracy.Asking.province, .district, .nothing].flatMap { asking in
      villages.filter { $0.askings.contains(asking) }.compactMap { village in
        let answers = accuracy.answers[asking, default: []].filter {
          $0.village.spelling == village.spelling && $0.village.province == village.province
            && $0.village.district == village.district
        }
        guard !answers.isEmpty, answers.allSatisfy({ $0.verdict == .ambiguous }) else { return nil }
        let area = asking == .nothing ? nil : "pcode:" + village.province
        let found = gazetteer.find(village.spelling, in: area)
        return Loss(
          asking: asking, village: village, candidates: found.candidates.count,
          isBySound: found.candidates.allSatisfy { $0.match == .fuzzy })
      }
    }
  }

  /// The chapter in `gazetteer/ACCURACY.md`.
  static func chapter(of accuracy: VillageAccuracy, _ gazetteer: Gazetteer) -> String {
    let losses = losses(accuracy, gazetteer)
    let names: [(VillageAccuracy.Asking, String)] = [
      (.province, "with the province"), (.district, "with the province and the district"),
      (.nothing, "by the name alone"),
    ]
    var text = """

      ## Right in 0.1.0, ambiguous now

      Version 0.1.0 knew some two thousand of the villages, and a name that it had was that village's. All count now,
      so that a name may be that of several; and a short name alone, or one that only sounds alike, is not enough for one
      village either. A village that the list has twice counts once.

      | asked | right in 0.1.0 | ambiguous now: several have the name | one has it | one sounds like it |
      |---|---|---|---|---|

      """
    for (asking, name) in names {
      let lost = losses.filter { $0.asking == asking }
      let homonyms = lost.count { $0.candidates > 1 }
      let sounds = lost.count { $0.candidates == 1 && $0.isBySound }
      text +=
        "| \(name) | \(villages.count { $0.askings.contains(asking) }) | \(homonyms) "
        + "| \(lost.count - homonyms - sounds) | \(sounds) |\n"
    }
    text += """

      Those that several have:

      | asked | village | province | district | may be, of so many places |
      |---|---|---|---|---|

      """
    for (asking, name) in names {
      for loss in losses where loss.asking == asking && loss.candidates > 1 {
        text +=
          "| \(name) | \(loss.village.spelling) | \(loss.village.province) "
          + "| \(loss.village.district) | \(loss.candidates) |\n"
      }
    }
    return text
  }

  /// Spelling; province; district; how it was asked (p: with the province, d: with the district as well, n: by the
  /// name alone); what 0.1.0 answered, within 5 km of the point.
  ///
  /// Made with the program of 0.1.0: a log with a row for each village of the list, exported to CSV.
  private static let table = #"""
    Ab Chinar;AF17;Kishim;pdn;gn:1149661
    Ab Sarina;AF18;Baharak;pd;gn:1149466
    Ab-i-Sher Ahmad;AF17;Tashkan;pdn;gn:1149543
    Abaka;AF19;Khanabad;pdn;gn:1467775
    Abedkhel;AF09;Khost Wa Firing;pdn;gn:1149559
    Acha;AF18;Hazar Sumuch;pdn;gn:1149438
    Adraskan;AF32;Adraskan;pdn;pcode:AF3209
    Afaqi;AF17;Argo;pd;gn:1468151
    Afaqi;AF18;Bangi;pd;gn:1149371
    Ajal;AF19;Khanabad;pdn;gn:1467321
    Alaqadari Arghandab;AF26;Arghandab;pd;pcode:AF2605
    Alaqadari Gulestan;AF33;Gulistan;pdn;pcode:AF3310
    Alaqadari Khwaja Umari;AF11;Khwaja Umari;pdn;pcode:AF1103
    Alaqadari Qal'a-i-Kah;AF33;Qala Ka;pdn;pcode:AF3304
    Alaqadari Yahyakhel;AF12;Yahya Khel;pdn;pcode:AF1204
    Ali Mangu;AF17;Argo;pdn;gn:1148926
    Almar;AF29;Almar;pdn;pcode:AF2904
    Alucha Bulaq;AF17;Argo;pdn;gn:1467953
    Amanzi;AF27;Shorabak;pdn;gn:1148792
    Ambar Tepa;AF19;Aliabad;n;gn:1148684
    Andarab(Banu);AF09;Andarab;pdn;pcode:AF0907
    Aq Burya;AF17;Argo;pdn;gn:1467970
    Aq Kocha;AF18;Hazar Sumuch;pd;gn:1467190
    Aq Qol;AF09;Baghlani Jadid;n;gn:1148524
    Aqcha;AF28;Aqcha;pdn;pcode:AF2807
    Arab Kakol;AF18;Dashti Qala;pdn;gn:1148491
    Arab Qoduk;AF19;Khanabad;pdn;gn:1148481
    Arabha;AF19;Khanabad;pd;gn:1148492
    Archar;AF09;Puli Hisar;pdn;gn:1148429
    Arghandab;AF27;Arghandab;pd;pcode:AF2702
    Arghandakan;AF17;Tashkan;pdn;gn:1148397
    Artin Jelow;AF17;Argo;pdn;gn:1148348
    Atghar;AF26;Atghar;pdn;pcode:AF2608
    Awarzan;AF17;Kishim;pdn;gn:1121216
    Awlya Chashma;AF19;Khanabad;pdn;gn:1147986
    Aylaqe Samandan;AF09;Puli Hisar;pdn;gn:1147921
    Ayna Beg Bay;AF18;Baharak;pdn;gn:1147908
    Baba Darwesh;AF17;Kishim;pdn;gn:1147837
    Badkhana;AF09;Khost Wa Firing;pdn;gn:1146384
    Badman;AF17;Raghistan;pdn;gn:1467396
    Bagh Bayan;AF18;Dashti Qala;pdn;gn:1465295
    Bagh-i-Saghirha;AF19;Khanabad;pdn;gn:1147515
    Bagh-i-Turk;AF17;Kishim;pdn;gn:1467480
    Bagh-i-Zaghan;AF18;Dashti Qala;pdn;gn:1147553
    Baghi Aram;AF17;Tashkan;pdn;gn:1467753
    Baghlan;AF09;Baghlani Jadid;d;gn:1147540
    Baharak;AF17;Baharak;pd;pcode:AF1706
    Baharak;AF18;Baharak;pd;pcode:AF1803
    Bakht-i-Shah;AF17;Argo;pdn;gn:1467724
    Bala Jari;AF17;Kishim;pdn;gn:1147348
    Balasad;AF09;Khost Wa Firing;pdn;gn:1470681
    Balkh;AF21;Balkh;pd;pcode:AF2106
    Baloch;AF17;Kishim;pd;gn:1147268
    Bande Hawdz;AF09;Khost Wa Firing;pdn;gn:1147185
    Barag;AF19;Khanabad;pd;gn:1147100
    Bargi Matal;AF16;Bargi Matal;pdn;pcode:AF1608
    Basawul;AF06;Muhmand Dara;pdn;gn:1146822
    Bashahr;AF09;Baghlani Jadid;n;gn:1409321
    Bashan;AF17;Raghistan;pdn;gn:1467346
    Basus;AF19;Khanabad;pdn;gn:1467746
    Bay Qeshlaq;AF18;Bangi;pdn;gn:1468232
    Baydin Gak;AF18;Dashti Qala;pdn;gn:1146738
    Bazar;AF09;Khost Wa Firing;pdn;gn:1146703
    Bazari Tishkan;AF17;Tashkan;pdn;gn:1122705
    Boyna Qara;AF17;Argo;pdn;gn:1468008
    Bula Ghani;AF09;Baghlani Jadid;n;gn:1409331
    Bulbul Darrah;AF17;Kishim;pdn;gn:1467801
    Carm Gari;AF18;Baharak;pd;gn:1467482
    Cayla;AF18;Baharak;pdn;gn:1145221
    Chaghel Qeshlaq;AF18;Bangi;d;gn:1145916
    Chahar Asyab;AF01;Chahar Asyab;pdn;pcode:AF0103
    Chahar Asyab;AF18;Bangi;pd;gn:1145883
    Chahar Dara;AF19;Chahar Dara;pdn;pcode:AF1902
    Chahar Darrah;AF17;Argo;pd;gn:1468011
    Chahar Say;AF19;Khanabad;pdn;gn:1145784
    Chahar Tut;AF19;Khanabad;pd;gn:1145769
    Chaharbagh;AF09;Khost Wa Firing;pd;gn:1145879
    Chaharikar;AF03;Chaharikar;pdn;pcode:AF0301
    Chaharqal'a;AF11;Wali Muhammadi Shahid;pdn;gn:1145799
    Chaharqeshlaq;AF09;Khost Wa Firing;pdn;gn:1145795
    Chakari;AF01;Khaki Jabbar;pd;gn:1145605
    Chamkani;AF13;Chamkani;pdn;pcode:AF1310
    Chandal Baee;AF01;Paghman;pdn;gn:1454590
    Chashma-i-Tagh;AF18;Bangi;pdn;gn:1145011
    Chawki;AF15;Chawkay;pdn;pcode:AF1509
    Chedman;AF09;Puli Hisar;pdn;gn:1470179
    Chehil Kapa;AF17;Argo;pdn;gn:1467979
    Chenar;AF17;Argo;pdn;gn:1145113
    Chenga;AF17;Argo;pdn;gn:1145082
    Chin Za'i;AF18;Bangi;pd;gn:1144943
    Chishti Sharif;AF32;Chishti Sharif;pdn;pcode:AF3216
    Chopani Qeshlaq;AF19;Khanabad;pdn;gn:1467739
    Choqur Qeshlaq;AF18;Baharak;d;gn:1144913
    Choruq;AF09;Baghlani Jadid;n;gn:1144909
    Chugha-i-Ulya;AF19;Khanabad;pdn;gn:1467734
    Chumchuq Jar;AF19;Aliabad;n;gn:1144861
    Dahan-i-Darrah;AF17;Argo;pn;gn:1468110
    Dahana;AF09;Khost Wa Firing;pd;gn:1144572
    Damana;AF09;Khost Wa Firing;pd;gn:1144219
    Dandar;AF03;Kohi Safi;pdn;gn:1144185
    Dara-I- Nur;AF06;Dara-I-Nur;pdn;pcode:AF0612
    Darband;AF09;Khost Wa Firing;pdn;gn:1470672
    Darkhan;AF17;Argo;pdn;gn:1467968
    Darqad;AF18;Darqad;pdn;pcode:AF1815
    Darrah Shah Baba;AF17;Kishim;pdn;gn:1143959
    Darrah-i-Jim;AF17;Kishim;pdn;gn:1467655
    Darrah-i-Namazga;AF17;Kishim;pdn;gn:1467658
    Darrah-i-Qaq;AF17;Tashkan;pdn;gn:1143965
    Darrahe Deh;AF09;Khost Wa Firing;pdn;gn:1470565
    Darrahi Qadzi;AF17;Kishim;pdn;gn:1467694
    Darreh-i-Ghoz;AF17;Raghistan;pdn;gn:1467270
    Darwaz (Nusay);AF17;Darwaz;pdn;gn:1131591
    Darwaza Kam;AF19;Khanabad;pdn;gn:1143906
    Daryami;AF09;Khost Wa Firing;pdn;gn:1143878
    Dasht;AF17;Yamgan (Girwan);pdn;gn:1143857
    Dasht Khawrok;AF17;Kishim;pdn;gn:1143828
    Dasht Rabat;AF09;Farang Wa Gharu;pdn;gn:1143813
    Dasht-i-Mirza'i;AF18;Hazar Sumuch;pn;gn:1143820
    Dashtak;AF09;Khost Wa Firing;pd;gn:1470673
    Dashti Agha;AF17;Tashkan;pdn;gn:1143840
    Dashti Khawruk;AF17;Kishim;pdn;gn:1143828
    Dashti Qala;AF18;Dashti Qala;pdn;pcode:AF1812
    Dawlat Shah;AF07;Daulatshahi;pdn;pcode:AF0705
    Dawlat Yar;AF19;Khanabad;pd;gn:1468044
    Deh Da'i;AF17;Argo;pdn;gn:1467723
    Deh Dai;AF17;Argo;pdn;gn:1467723
    Deh Kalan;AF09;Khost Wa Firing;pdn;gn:1143469
    Deh Magas;AF17;Argo;pdn;gn:1143452
    Deh Mihri;AF17;Tashkan;pd;gn:1143439
    Deh Mirkhel;AF09;Khost Wa Firing;pdn;gn:1143437
    Deh-eshan;AF09;Khost Wa Firing;pdn;gn:1469450
    Deh-i-Sayedan;AF17;Tashkan;pdn;gn:1143526
    Dehake Khawush;AF09;Khost Wa Firing;pd;gn:1136795
    Dehe Afghanan;AF09;Khost Wa Firing;pdn;gn:1470674
    Dehe Keryan;AF09;Khost Wa Firing;pdn;gn:1143466
    Dehe Khatib;AF09;Khost Wa Firing;pdn;gn:1143463
    Dehe Lala;AF09;Khost Wa Firing;pdn;gn:1143455
    Dehe Mirak;AF09;Khost Wa Firing;pdn;gn:1143559
    Dehe Myana;AF09;Khost Wa Firing;d;gn:1470677
    Dehe Naw;AF09;Farang Wa Gharu;pdn;gn:1143427
    Dehe Pashai;AF09;Khost Wa Firing;pdn;gn:1143419
    Dehe Qashuq;AF09;Khost Wa Firing;pdn;gn:1470680
    Dehe Salah;AF09;Dih Salah;pdn;pcode:AF0908
    Dehe Taleb;AF09;Khost Wa Firing;pdn;gn:1143395
    Dehqan Khana;AF17;Argo;pdn;gn:1467972
    Dihdadi;AF21;Dihdadi;pdn;pcode:AF2103
    Dila;AF12;Dila;pdn;pcode:AF1216
    Diwana;AF19;Aliabad;n;gn:1143002
    Dogh Gahalat;AF17;Argo;pdn;gn:1466672
    Dowlat Yar;AF23;Dawlat Yar;pdn;pcode:AF2303
    Dudga;AF17;Tashkan;pdn;gn:1142704
    Dundaki;AF09;Khost Wa Firing;pdn;gn:1142678
    Dushi;AF09;Dushi;pdn;pcode:AF0903
    Dwamanday;AF14;Shamal;pdn;gn:1143782
    Elmich;AF17;Tashkan;pdn;gn:1467794
    Emuk;AF09;Khost Wa Firing;pdn;gn:1142533
    Enjar;AF17;Argo;pdn;gn:1467985
    Eran Shah;AF17;Argo;pdn;gn:1468045
    Ergi Tal;AF17;Argo;pdn;gn:1142490
    Eshan Tob;AF19;Khanabad;pdn;gn:1142468
    Eshana;AF17;Kishim;pdn;gn:1142472
    Eshanan;AF17;Argo;pd;gn:1467725
    Eshanan;AF18;Bangi;d;gn:1467692
    Esma'alkhel;AF14;Tani;p;pcode:AF1402
    Espyan;AF09;Farang Wa Gharu;pdn;gn:1142338
    Farah;AF33;Farah;n;pcode:AF33
    Farajghan;AF17;Kishim;pdn;gn:1467668
    Farashkushta;AF09;Puli Hisar;pdn;gn:1142257
    Farghamu;AF17;Yamgan (Girwan);pdn;gn:1142247
    Farghanbul;AF09;Khost Wa Firing;pdn;gn:1142245
    Farghandach;AF17;Yamgan (Girwan);pdn;gn:1142244
    Fatmal;AF09;Farang Wa Gharu;pdn;gn:1142205
    Faydzani;AF17;Tashkan;pdn;gn:1142166
    Ganda Chashma;AF17;Argo;pd;gn:1467973
    Ganda Qol;AF17;Kishim;pdn;gn:1141963
    Gang Shahr;AF17;Kishim;pdn;gn:1141945
    Garaw;AF17;Argo;pd;gn:1467943
    Gardani;AF09;Khost Wa Firing;pdn;gn:1141574
    Garmaba;AF09;Khost Wa Firing;pdn;gn:1141798
    Gawhar;AF17;Yamgan (Girwan);pdn;gn:1141681
    Gayan;AF12;Gayan;pdn;pcode:AF1215
    Gaz Darrah;AF17;Tashkan;pdn;gn:1467756
    Gelan;AF11;Gelan;pdn;pcode:AF1117
    Gelan (Janda);AF11;Gelan;pdn;pcode:AF1117
    Gerdan;AF19;Chahar Dara;n;gn:1141575
    """#
}
