#ifndef READER_H
#define READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Takes a payload apart. Reading beyond its end gives zeros and sets `bad`, so that a parser can read all its
 * fields and ask once.
 */
struct reader {
  const uint8_t *at;
  size_t left;
  bool bad;
};

uint8_t read_u8(struct reader *reader);
uint16_t read_u16(struct reader *reader);
uint32_t read_u32(struct reader *reader);
uint64_t read_u64(struct reader *reader);
/* A string without NUL, copied; NULL when bad. */
char *read_str(struct reader *reader);
/* A list of strings, ended by NULL, in one allocation each; NULL when bad. */
char **read_list(struct reader *reader);
void free_list(char **list);

#endif
