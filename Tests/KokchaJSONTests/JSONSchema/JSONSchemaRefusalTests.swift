import Foundation
import TestSupport
import Testing

/// What the schema does not let pass: a valid event with one thing wrong in it.
@Suite struct JSONSchemaRefusal {
  /// One change to the golden event, and where the validator must see it.
  struct Mutation: Sendable {
    var old: String
    var new: String
    var place: String

    init(_ old: String, _ new: String, _ place: String) {
      self.old = old
      self.new = new
      self.place = place
    }
  }

  private static let ofEvents: [Mutation] = [
    // What must be there.
    .init(#""id":"2022-rockets","#, "", "$: 'id'"),
    .init(#""title":"Rockets fired across the river","#, "", "$: 'title'"),
    .init(#""edtf":"2022-05-08","#, "", "$.time: 'edtf'"),
    .init(#""longitude":69.53,"#, "", "$.places[0].coordinate: 'longitude'"),
    .init(#","latitude":37.0625"#, "", "$.places[0].coordinate: 'latitude'"),
    .init(#"{"kind":"killed","low""#, #"{"low""#, "$.casualties[0]: 'kind'"),
    .init(#"{"kind":"follows","#, "{", "$.links[0]: 'kind'"),
    .init(#","event_id":"2022-a""#, "", "$.links[0]: 'event_id'"),
    // Types.
    .init(#""id":"2022-rockets""#, #""id":2022"#, "$.id:"),
    .init(#""id":"2022-rockets""#, #""id":"""#, "$.id:"),
    .init(#""id":"2022-rockets""#, #""id":" a""#, "$.id:"),
    .init(#""title":"Rockets fired across the river""#, #""title":"""#, "$.title:"),
    .init(#""title":"Rockets fired across the river""#, #""title":null"#, "$.title:"),
    .init(#""ongoing":true"#, #""ongoing":"yes""#, "$.ongoing:"),
    .init(#""type":"Explosions/Remote violence""#, #""type":2"#, "$.type:"),
    .init(#""time":{"#, #""time":"2022","when":{"#, "$.time:"),
    .init(#""places":["#, #""places":"Takhar","where":["#, "$.places:"),
    .init(#""places":[{"#, #""places":["Takhar",{"#, "$.places[0]:"),
    .init(
      #""admin1":{"name":"Takhar","pcode":"AF18"}"#, #""admin1":"Takhar""#, "$.places[0].admin1:"),
    .init(#""radius_km":17.25"#, #""radius_km":"17.25""#, "$.places[0].radius_km:"),
    .init(#""longitude":69.53"#, #""longitude":"69.53""#, "$.places[0].coordinate.longitude:"),
    .init(#""low":0,"best":1"#, #""low":0,"best":"1""#, "$.casualties[0].best:"),
    .init(#""low":0,"best":1"#, #""low":0,"best":1.5"#, "$.casualties[0].best:"),
    .init(#""credibility":3"#, #""credibility":"3""#, "$.credibility:"),
    .init(#""tags":["border","#, #""tags":[1,"#, "$.tags[0]:"),
    .init(#""analyst":"N.""#, #""analyst":5"#, "$.extra.analyst:"),
    .init(#""extra":{"#, #""extra":[],"more":{"#, "$.extra:"),
    .init(#""sources":[{"#, #""sources":[7,{"#, "$.sources[0]:"),
    .init(#""sources":[{"#, #""sources":["",{"#, "$.sources[0]:"),
    .init(#""publisher":"Amu""#, #""publisher":["Amu"]"#, "$.sources[0]"),
    // Ranges and patterns.
    .init(#""edtf":"2022-05-08""#, #""edtf":"8 May 2022""#, "$.time.edtf:"),
    .init(#""edtf":"2022-05-08""#, #""edtf":"""#, "$.time.edtf:"),
    .init(#""2022-05-08T00:00:00Z""#, #""2022-05-08""#, "$.time.earliest:"),
    .init(#""2022-05-09T00:00:00Z""#, #""2022-05-09T04:30:00+04:30""#, "$.time.latest:"),
    .init(#""2022-05-09T00:00:00Z""#, #""2022-13-09T00:00:00Z""#, "$.time.latest:"),
    .init(#""longitude":69.53"#, #""longitude":180.0000001"#, "$.places[0].coordinate.longitude:"),
    .init(#""longitude":69.53"#, #""longitude":-180.1"#, "$.places[0].coordinate.longitude:"),
    .init(#""latitude":37.0625"#, #""latitude":90.5"#, "$.places[0].coordinate.latitude:"),
    .init(#""latitude":37.0625"#, #""latitude":-91"#, "$.places[0].coordinate.latitude:"),
    .init(
      #""longitude":69.53,"latitude":37.0625"#, #""longitude":0,"latitude":0.0"#,
      "$.places[0].coordinate:"),
    .init(#""radius_km":17.25"#, #""radius_km":-1"#, "$.places[0].radius_km:"),
    .init(#""radius_km":17.25"#, #""radius_km":20039"#, "$.places[0].radius_km:"),
    .init(#""border_km":12.3"#, #""border_km":-0.1"#, "$.places[0].border_km:"),
    .init(#""low":0,"best":1"#, #""low":-1,"best":1"#, "$.casualties[0].low:"),
    .init(#""high":2"#, #""high":1000000000"#, "$.casualties[0].high:"),
    .init(#""credibility":3"#, #""credibility":0"#, "$.credibility:"),
    .init(#""credibility":3"#, #""credibility":7"#, "$.credibility:"),
    .init(#""sha256":"0a"#, #""sha256":"a"#, "$.sources[0]"),
    .init(#""sha256":"0a"#, #""sha256":"0g"#, "$.sources[0]"),
    .init(#""border","rockets""#, #""border; rockets""#, "$.tags[0]:"),
    .init(#""border","rockets""#, #""border ","rockets""#, "$.tags[0]:"),
    .init(#""border","rockets""#, #""""#, "$.tags[0]:"),
    .init(#""event_id":"2022-a""#, #""event_id":"a;b""#, "$.links[0].event_id:"),
    .init(#""event_id":"2022-a""#, #""event_id":"""#, "$.links[0].event_id:"),
    // Terms.
    .init(#""status":"disputed""#, #""status":"open""#, "$.status:"),
    .init(#""occurrence":"claimed""#, #""occurrence":"Claimed""#, "$.occurrence:"),
    .init(#""basis":"relative""#, #""basis":"guess""#, "$.time.basis:"),
    .init(#""precision":"day""#, #""precision":"week""#, "$.time.precision:"),
    .init(#""time_basis":"calendar""#, #""time_basis":"clock""#, "$.time.time_basis:"),
    .init(#""role":"origin""#, #""role":"start""#, "$.places[0].role:"),
    .init(#""precision":"district""#, #""precision":"village""#, "$.places[0].precision:"),
    .init(#""method":"gazetteer""#, #""method":"guessed""#, "$.places[0].method:"),
    .init(#""kind":"fire""#, #""kind":"rocket""#, "$.trajectories[0].kind:"),
    .init(#""role":"perpetrator""#, #""role":"suspect""#, "$.actors[0].role:"),
    .init(#""attribution":"self-claimed""#, #""attribution":"sure""#, "$.actors[0].attribution:"),
    .init(#"{"kind":"killed","low""#, #"{"kind":"dead","low""#, "$.casualties[0].kind:"),
    .init(#""verb":"claims""#, #""verb":"tells""#, "$.claims[0].verb:"),
    .init(#""reliability":"B""#, #""reliability":"b""#, "$.sources[0]"),
    .init(#"{"kind":"follows""#, #"{"kind":"after""#, "$.links[0].kind:"),
    // Keys that no object inside an event has.
    .init(#""edtf""#, #""date":"2022","edtf""#, "$.time:"),
    .init(#"{"role":"origin""#, #"{"town":"x","role":"origin""#, "$.places[0]:"),
    .init(#"{"name":"Takhar""#, #"{"code":"AF18","name":"Takhar""#, "$.places[0].admin1:"),
    .init(#"{"longitude""#, #"{"altitude":400,"longitude""#, "$.places[0].coordinate:"),
    .init(#"{"from""#, #"{"via":"x","from""#, "$.trajectories[0]:"),
    .init(#"{"name":"ISKP""#, #"{"side":"x","name":"ISKP""#, "$.actors[0]:"),
    .init(#"{"kind":"killed""#, #"{"age":5,"kind":"killed""#, "$.casualties[0]:"),
    .init(#"{"claimant""#, #"{"source":"x","claimant""#, "$.claims[0]:"),
    .init(#"{"id":"amu-1""#, #"{"archived":"x","id":"amu-1""#, "$.sources[0]"),
    .init(#"{"kind":"follows""#, #"{"id":"x","kind":"follows""#, "$.links[0]:"),
  ]

  @Test func `an event with one thing wrong is not valid, and the place is told`() throws {
    let golden = try String(
      contentsOf: projectFolder.appending(path: "Tests/KokchaJSONTests/Golden/full.jsonl"),
      encoding: .utf8)
    let event = try #require(golden.split(separator: "\n").first)
    try expectRefused(
      Self.ofEvents, of: String(event), by: JSONSchemaValidity.document + "#/$defs/event")
  }

  private static let ofDocuments: [Mutation] = [
    .init(#""kokcha":1,"#, "", "$: 'kokcha'"),
    .init(#""kokcha":1"#, #""kokcha":2"#, "$.kokcha:"),
    .init(#""kokcha":1"#, #""kokcha":"1""#, "$.kokcha:"),
    .init(#","events":[]"#, "", "$: 'events'"),
    .init(#""events":[]"#, #""events":{}"#, "$.events:"),
    .init(#""events":[]"#, #""events":["e1"]"#, "$.events[0]:"),
    .init(#""events":[]"#, #""event":[],"events":[]"#, "$:"),
    .init(#""attribution":"A""#, #""attribution":["A"]"#, "$.attribution:"),
    .init(#"{"id":"s1","#, "{", "$.sources[0]: 'id'"),
    .init(#"[{"id":"s1""#, #"["s1",{"id":"s1""#, "$.sources[0]:"),
    .init(#"{"id":"s1""#, #"{"name":"x","id":"s1""#, "$.sources[0]:"),
  ]

  @Test func `a document with one thing wrong is not valid, and the place is told`() throws {
    try expectRefused(
      Self.ofDocuments,
      of: #"{"kokcha":1,"attribution":"A","sources":[{"id":"s1","publisher":"P"}],"events":[]}"#,
      by: JSONSchemaValidity.document)
  }

  /// What looks odd and is allowed all the same.
  @Test(arguments: [
    #"{"id":"a","title":"T","time":{"edtf":"2022"}}"#,
    #"{"id":"a","title":"T","time":{"edtf":"2022"},"sources":["s1"],"note":{"of":"its own"}}"#,
    #"{"id":"a","title":"T","time":{"edtf":"2022"},"casualties":[{"kind":"killed"}]}"#,
    #"{"id":"a","title":"T","time":{"edtf":"2022"},"type":"Flood","credibility":1.0}"#,
    #"{"id":"a","title":"T","time":{"edtf":"[1667,1668,1670..1672]"},"places":[{}],"tags":[]}"#,
    #"{"id":"a","title":"T","time":{"edtf":"2022"},"summary":"","sources":[{"sha256":""}]}"#,
  ])
  func `an event with little in it, or with keys of its own, is valid`(_ event: String) throws {
    #expect(
      try verdicts(on: [Data(event.utf8)], bySchema: JSONSchemaValidity.event) == ["valid"])
  }

  private func expectRefused(_ mutations: [Mutation], of text: String, by schema: String) throws {
    var texts = [Data(text.utf8)]
    for mutation in mutations {
      let range = try #require(text.firstRange(of: mutation.old), "\(mutation.old)")
      texts.append(Data(text.replacingCharacters(in: range, with: mutation.new).utf8))
    }
    let verdicts = try verdicts(on: texts, bySchema: schema)
    #expect(verdicts[0] == "valid")
    for (mutation, verdict) in zip(mutations, verdicts.dropFirst()) {
      #expect(
        verdict.hasPrefix(mutation.place), "\(mutation.new) in place of \(mutation.old): \(verdict)"
      )
    }
  }
}
