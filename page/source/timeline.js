export class Timeline {
  constructor(app, element) {
    Object.assign(this, { app, element });
  }
}
