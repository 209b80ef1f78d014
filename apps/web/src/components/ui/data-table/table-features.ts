import { createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/react-table';

/** What of the table library is used here. */
export const TABLE_FEATURES = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
