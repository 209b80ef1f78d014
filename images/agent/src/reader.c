#include "reader.h"

#include <stdlib.h>
#include <string.h>

#include "die.h"

static const uint8_t *take(struct reader *reader, size_t length) {
  if (reader->bad || reader->left < length) {
    reader->bad = true;
    return NULL;
  }
  const uint8_t *bytes = reader->at;
  reader->at += length;
  reader->left -= length;
  return bytes;
}

static uint64_t read_number(struct reader *reader, size_t width) {
  const uint8_t *bytes = take(reader, width);
  uint64_t value = 0;
  for (size_t i = 0; bytes != NULL && i < width; i++) value = value << 8 | bytes[i];
  return value;
}

uint8_t read_u8(struct reader *reader) { return (uint8_t)read_number(reader, 1); }
uint16_t read_u16(struct reader *reader) { return (uint16_t)read_number(reader, 2); }
uint32_t read_u32(struct reader *reader) { return (uint32_t)read_number(reader, 4); }
uint64_t read_u64(struct reader *reader) { return read_number(reader, 8); }

char *read_str(struct reader *reader) {
  uint32_t length = read_u32(reader);
  const uint8_t *bytes = take(reader, length);
  if (bytes == NULL) return NULL;
  if (length > 0 && memchr(bytes, 0, length) != NULL) {
    reader->bad = true;
    return NULL;
  }
  char *text = malloc((size_t)length + 1);
  if (text == NULL) die("out of memory");
  if (length > 0) memcpy(text, bytes, length);
  text[length] = 0;
  return text;
}

char **read_list(struct reader *reader) {
  uint16_t count = read_u16(reader);
  char **list = calloc((size_t)count + 1, sizeof *list);
  if (list == NULL) die("out of memory");
  for (uint16_t i = 0; i < count; i++) {
    list[i] = read_str(reader);
    if (list[i] == NULL) {
      free_list(list);
      return NULL;
    }
  }
  return list;
}

void free_list(char **list) {
  if (list == NULL) return;
  for (char **item = list; *item != NULL; item++) free(*item);
  free(list);
}
