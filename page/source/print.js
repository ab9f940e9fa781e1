export function printable(app) {}
