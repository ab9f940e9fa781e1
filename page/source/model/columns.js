export function fieldsOfColumns(model, i) { return {}; }
