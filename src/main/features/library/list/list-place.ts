/** Where a row stands in the list: in the library's order, or by how well it fits what was searched for. */
export type ListPlace =
  | { readonly by: "order"; readonly sortKey: string; readonly videoId: number }
  | { readonly by: "rank"; readonly rank: number; readonly videoId: number };
