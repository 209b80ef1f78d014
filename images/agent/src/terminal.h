#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A pseudo-terminal. The agent keeps the program's end open too, so that its own end stays readable until
 * everything that was written has been read.
 */
struct terminal {
  int master;
  int slave;
};

/* Returns 0, or -1 with errno. */
int open_terminal(struct terminal *terminal, uint16_t columns, uint16_t rows);
void resize_terminal(const struct terminal *terminal, uint16_t columns, uint16_t rows);
void close_terminal(struct terminal *terminal);

#endif
