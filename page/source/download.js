export function downloadCSV(app) {}
export function downloadGeoJSON(app) {}
