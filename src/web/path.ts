/** The address of an instrument's page, without language and clocks. */
export function pathOf(id: string): string {
  return `/agreements/${id}`;
}
