// Events told of the same point are fanned out, each with a line to that point.
// The one whose balloon is open goes west with its group, so many degrees down and so far away, that
// the balloon hides little.
function fan(map, events, coordinates, west, draw) {
  const together = {}
  for (const event of events) (together[coordinates(event)] ??= []).push(event)
  for (const group of Object.values(together)) group.sort((one, other) =>
    (other.id == DATA.open) - (one.id == DATA.open)).forEach((event, index) => {
    const [longitude, latitude] = coordinates(event)
    const pixel = map.latLngToLayerPoint([latitude, longitude])
    const [toward, away] = group[0].id == DATA.open ? west : [90, 70]
    const turn = ((index - (group.length - 1) / 2) * 2500 / away + toward) * Math.PI / 180
    const at = away => map.layerPointToLatLng([pixel.x - away * Math.cos(turn), pixel.y + away * Math.sin(turn)])
    L.polyline([[latitude, longitude], at(away - 17)], { color: "#555", weight: 1, interactive: false }).addTo(map)
    L.circleMarker([latitude, longitude], { radius: 2, color: "#555", fillOpacity: 1, interactive: false }).addTo(map)
    draw(event, at(away))
  })
}

// A name that would lie upon another, or upon an event, is left out.
function thin(names, others) {
  const taken = [...document.querySelectorAll(others)].map(box => box.getBoundingClientRect())
  for (const name of document.querySelectorAll(names)) {
    const range = document.createRange()
    range.selectNodeContents(name)
    const box = range.getBoundingClientRect()
    const clash = taken.some(other =>
      box.left - 4 < other.right && other.left < box.right + 4 && box.top < other.bottom && other.top < box.bottom)
    if (clash) name.remove()
    else taken.push(box)
  }
}
