import Foundation
import TestSupport
import Testing

/// The numbers of areas, which lists of areas and of towns have to mean alike.
struct AreaNumbersTests {
  /// Looks through `areas.csv` and `cities.csv` of a folder as `make gazetteer` does.
  private func check(_ folder: URL) throws -> Execution {
    try execute(
      "python3", ["gazetteer/recipes/wide/renumbering.py", folder.path], in: projectFolder)
  }

  @Test func `areas and towns of the world have the same numbers`() throws {
    let run = try check(projectFolder.appending(path: "gazetteer/wide"))
    #expect(run.status == 0, "\(run.errors)")
  }

  /// An area called by the third cell has the towns of the second; its own lies where the first says.
  @Test(arguments: [
    ("far off, as the greatest of another area", "XX.02,9.0,500000", "XX.02,8.9,20000", 1),
    ("far off, but not the greatest", "XX.02,9.0,500000", "XX.02,8.9,600000", 0),
    ("in the area", "XX.01,0.2,500000", "XX.02,8.9,20000", 0),
    ("in another area, but near", "XX.02,0.5,500000", "XX.02,8.9,20000", 0),
  ])
  func `an area whose namesake is another area's greatest town is told`(
    case: (name: String, namesake: String, other: String, status: Int32)
  ) throws {
    let folder = try TemporaryFolder()
    let areas = """
      id,name,country,longitude,latitude,places,radius_km,names
      gnadm1:XX.01,Sesto,iso:XXX,0,0,3,100,
      gnadm1:XX.02,Nono,iso:XXX,9,0,3,100,

      """
    func town(_ id: Int, _ name: String, _ cells: String) -> String {
      let cells = cells.split(separator: ",")
      return "gn:\(id),\(name),iso:XXX,gnadm1:\(cells[0]),\(cells[1]),0,\(cells[2]),\n"
    }
    try folder.write("areas.csv", areas)
    let cities =
      "id,name,country,area,longitude,latitude,population,names\n"
      + town(1, "Sesto", `case`.namesake) + town(2, "Settimo", `case`.other)
    try folder.write("cities.csv", cities)
    let run = try check(folder.url)
    #expect(run.status == `case`.status, "\(`case`.name): \(run.errors)")
    if `case`.status != 0 { #expect(run.errors.contains("gnadm1:XX.01 is called Sesto")) }
  }

  /// Viet Nam's provinces since 2025, with a town in each; many towns had a province of their own before.
  @Test(arguments: [
    ("VN.01", "Hanoi", "Hanoi"), ("VN.08", "Tuyên Quang", "Hà Giang"),
    ("VN.20", "Lạng Sơn", "Lạng Sơn"), ("VN.24", "Bắc Ninh", "Bắc Giang"),
    ("VN.33", "Hưng Yên", "Thái Bình"), ("VN.37", "Ninh Bình", "Nam Định"),
    ("VN.40", "Nghệ An", "Vinh"), ("VN.44", "Quảng Trị", "Ðông Hà"), ("VN.46", "Huế", "Huế"),
    ("VN.52", "Gia Lai", "Qui Nhon"), ("VN.56", "Khánh Hòa", "Nha Trang"),
    ("VN.66", "Đắk Lắk", "Buôn Ma Thuột"), ("VN.68", "Lâm Đồng", "Ðà Lạt"),
    ("VN.75", "Đồng Nai", "Biên Hòa"), ("VN.79", "Ho Chi Minh City", "Vũng Tàu"),
    ("VN.80", "Tây Ninh", "Tân An"), ("VN.82", "Đồng Tháp", "Mỹ Tho"),
    ("VN.86", "Vĩnh Long", "Bến Tre"), ("VN.91", "An Giang", "Rạch Giá"),
    ("VN.92", "Can Tho", "Sóc Trăng"), ("VN.96", "Cà Mau", "Bạc Liêu"),
  ])
  func `a Vietnamese town lies in the province of today`(
    area: String, province: String, town: String
  ) throws {
    let folder = projectFolder.appending(path: "gazetteer/wide")
    let areas = try String(contentsOf: folder.appending(path: "areas.csv"), encoding: .utf8)
    let cities = try String(contentsOf: folder.appending(path: "cities.csv"), encoding: .utf8)
    #expect(areas.contains("\ngnadm1:\(area),\(province),iso:VNM,"))
    #expect(cities.contains(",\(town),iso:VNM,gnadm1:\(area),"))
  }
}
