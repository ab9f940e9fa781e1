import KokchaGazetteer

/// Tables of one square district, of which a test spoils one cell.
///
/// Its corners are 69 36, 70 36, 70 37, 69 37; Tajikistan lies north, and other districts around.
struct SmallTables {
  var sources = "source,attribution\nmap,Drawn by hand\nlist,\n"
  var places = """
    id,kind,name,parent,longitude,latitude,seat,source,note
    iso:AFG,country,Afghanistan,,,,,list,
    iso:TJK,country,Tajikistan,,,,,list,
    pcode:AF90,province,Square,iso:AFG,69.5,36.5,,list,
    pcode:AF9001,district,Plain,pcode:AF90,69.5,36.5,gn:1,list,
    gn:1,settlement,Middle,pcode:AF9001,69.5,36.5,,list,

    """
  var names = "place,name,language,script,status,source\npcode:AF9001,Dasht,fa,Latn,variant,list\n"
  var codes = """
    place,scheme,code,source
    pcode:AF9001,pcode,AF9001,list
    iso:AFG,iso3166-1-alpha2,AF,list

    """
  var boundaries = """
    left,right,source,wkt
    pcode:AF9001,pcode:AF9101,map,"LINESTRING (69 37, 69 36, 70 36)"
    pcode:AF9001,pcode:AF9102,map,"LINESTRING (70 36, 70 37)"
    pcode:AF9001,iso:TJK,map,"LINESTRING (70 37, 69 37)"

    """

  var all: [GazetteerTable] {
    [
      GazetteerTable(path: "sources.csv", text: sources),
      GazetteerTable(path: "square/places.csv", text: places),
      GazetteerTable(path: "square/names.csv", text: names),
      GazetteerTable(path: "square/codes.csv", text: codes),
      GazetteerTable(path: "square/boundaries.csv", text: boundaries),
    ]
  }
}
