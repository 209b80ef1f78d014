#ifndef STEP_H
#define STEP_H

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "buffer.h"
#include "frames.h"
#include "processes.h"

/* Descriptors that a step can have to be waited for. */
#define STEP_DESCRIPTORS 5

bool step_is_running(void);
/* Starts a step; what comes of it is told in `out`. */
void step_start(const struct exec_request *request, struct buffer *out);
/* False when more waits to be read by the step than the protocol allows. */
bool step_input(const uint8_t *bytes, size_t length, struct buffer *out);
void step_end_input(struct buffer *out);
void step_signal(int signal);
void step_resize(uint16_t columns, uint16_t rows);

/* Fills in what to wait for; `may_read` is false while the runner is slow. Returns the number of entries. */
size_t step_descriptors(struct pollfd *entries, bool may_read);
/* Deals with one entry that poll reported. */
void step_ready(const struct pollfd *entry, struct buffer *out);
/* Notes a process that has ended. */
void step_reaped(const struct ended *ended);
/* Milliseconds until the limits have to be looked at again, or -1. */
int step_timeout_ms(void);
/* Ends the step if it is over a limit or its main process has ended. */
void step_check(struct buffer *out);

#endif
