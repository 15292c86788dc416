/**
 * Where a row stands in the list: in the library's order, by how well it fits what was searched for, or, among very many
 * that do, by when it came to be known.
 */
export type ListPlace =
  | { readonly by: "order"; readonly sortKey: string; readonly videoId: number }
  | { readonly by: "rank"; readonly rank: number; readonly videoId: number }
  | { readonly by: "arrival"; readonly videoId: number };
