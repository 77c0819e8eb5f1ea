export type Container = 'workbook' | 'text' | (string & {});
export function containerOf(_head: Uint8Array): Container {
  return 'text';
}
