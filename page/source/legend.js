export class Legend {
  constructor(app, element) {
    Object.assign(this, { app, element });
  }
}
