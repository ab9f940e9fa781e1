export class MapView {
  constructor(app, element, topology) {
    Object.assign(this, { app, element, topology });
  }
}
