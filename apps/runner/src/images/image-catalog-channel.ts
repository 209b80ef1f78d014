/** Where it is said that the tables of images have changed. */
export const IMAGE_CATALOG_CHANNEL = 'image_catalog';
