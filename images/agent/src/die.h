#ifndef DIE_H
#define DIE_H

/* Status with which the agent gives up: the two sides no longer agree, or the sandbox is not what it has to be. */
#define EXIT_BROKEN 70

/* Says why on stderr and ends the agent, and with it everything in the sandbox. */
_Noreturn void die(const char *reason);

#endif
