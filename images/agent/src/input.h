#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buffer.h"

/* What a step reads: the agent's end of its stdin and the bytes that are still to be written there. */
struct input {
  /* -1 once nobody reads. */
  int fd;
  bool is_terminal;
  bool ends;
  uint8_t last;
  struct buffer waiting;
};

/* Takes bytes for the step; false when more would be waiting than the protocol allows. */
bool input_append(struct input *input, const uint8_t *bytes, size_t length);
/* No more bytes will come. Returns the bytes that were taken, as input_write does. */
size_t input_end(struct input *input);
/* Writes what the step takes now. Returns the bytes that were taken, or discarded because nobody reads them. */
size_t input_write(struct input *input);
bool input_is_waiting(const struct input *input);
/* Closes the descriptor, unless it is a terminal's, and forgets what was waiting. */
void input_close(struct input *input);

#endif
