/** True for a UUID. An address may carry anything; nothing else may reach the database as an id. */
export const isId = (id: string | undefined): id is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id ?? "");
