#include "seccomp.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "The agent knows the system calls of x86_64 and aarch64 only."
#endif

#define X32_BIT 0x40000000u
#define AGENT 1

/* Arguments that are compared are 32-bit integers; both architectures are little-endian. */
#define ARGUMENT(n) (offsetof(struct seccomp_data, args) + 8 * (n))
#define LOAD(offset) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (offset))
#define IF_EQUAL(value, yes, no) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), (yes), (no))
#define RETURN(action) BPF_STMT(BPF_RET | BPF_K, (action))
#define ALLOW RETURN(SECCOMP_RET_ALLOW)
#define REFUSE(error) RETURN(SECCOMP_RET_ERRNO | (error))

/* Each of these is entered with the call's number loaded, and leaves it so. */
#define REFUSED(call) IF_EQUAL(SYS_##call, 0, 1), REFUSE(EPERM)
/* Only on oneself: argument n names a process and has to be 0. */
#define ONLY_SELF(call, n) IF_EQUAL(SYS_##call, 0, 4), LOAD(ARGUMENT(n)), IF_EQUAL(0, 1, 0), REFUSE(EPERM), ALLOW
/* Only on oneself: argument 0 is the kind of target and has to be `kind`, argument 1 has to be 0. */
#define ONLY_SELF_OF_KIND(call, kind)                                                                            \
  IF_EQUAL(SYS_##call, 0, 6), LOAD(ARGUMENT(0)), IF_EQUAL((kind), 0, 2), LOAD(ARGUMENT(1)), IF_EQUAL(0, 1, 0), \
      REFUSE(EPERM), ALLOW
#define ONLY_KNOWN_FAMILIES(call)                                                                              \
  IF_EQUAL(SYS_##call, 0, 7), LOAD(ARGUMENT(0)), IF_EQUAL(AF_UNIX, 4, 0), IF_EQUAL(AF_INET, 3, 0),             \
      IF_EQUAL(AF_INET6, 2, 0), IF_EQUAL(AF_NETLINK, 1, 0), REFUSE(EAFNOSUPPORT), ALLOW

/* Argument n of the call must not be this. */
#define REFUSED_WITH(call, n, value) IF_EQUAL(SYS_##call, 0, 4), LOAD(ARGUMENT(n)), IF_EQUAL((value), 0, 1), REFUSE(EPERM), ALLOW
#define REFUSED_WITH_EITHER(call, n, one, other)                                                                \
  IF_EQUAL(SYS_##call, 0, 5), LOAD(ARGUMENT(n)), IF_EQUAL((one), 1, 0), IF_EQUAL((other), 0, 1), REFUSE(EPERM), ALLOW
/* Neither of the first two arguments, a process and a thread of it, must be the agent. */
#define REFUSED_FOR_AGENT(call)                                                                                 \
  IF_EQUAL(SYS_##call, 0, 6), LOAD(ARGUMENT(0)), IF_EQUAL(AGENT, 2, 0), LOAD(ARGUMENT(1)), IF_EQUAL(AGENT, 0, 1), \
      REFUSE(EPERM), ALLOW
/* Argument n is the mode of a new file, which must not be a device. */
#define NO_DEVICES(call, n)                                                                                     \
  IF_EQUAL(SYS_##call, 0, 6), LOAD(ARGUMENT(n)), BPF_STMT(BPF_ALU | BPF_AND | BPF_K, S_IFMT),                     \
      IF_EQUAL(S_IFCHR, 1, 0), IF_EQUAL(S_IFBLK, 0, 1), REFUSE(EPERM), ALLOW

static const struct sock_filter rules[] = {
    LOAD(offsetof(struct seccomp_data, arch)),
    IF_EQUAL(ARCHITECTURE, 1, 0),
    RETURN(SECCOMP_RET_KILL_PROCESS),
    LOAD(offsetof(struct seccomp_data, nr)),
#if defined(__x86_64__)
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, X32_BIT, 0, 1),
    REFUSE(ENOSYS),
#endif
    ONLY_SELF(prlimit64, 0),
    ONLY_SELF(sched_setaffinity, 0),
    ONLY_SELF(sched_setattr, 0),
    ONLY_SELF(sched_setparam, 0),
    ONLY_SELF(sched_setscheduler, 0),
    ONLY_SELF_OF_KIND(setpriority, 0),
    ONLY_SELF_OF_KIND(ioprio_set, 1),
    ONLY_KNOWN_FAMILIES(socket),
    ONLY_KNOWN_FAMILIES(socketpair),
    // A kernel that lets a process end the first one of its namespace is no reason to lose the agent.
    REFUSED_WITH(kill, 0, AGENT),
    REFUSED_WITH(tkill, 0, AGENT),
    REFUSED_FOR_AGENT(tgkill),
    REFUSED_WITH(rt_sigqueueinfo, 0, AGENT),
    REFUSED_FOR_AGENT(rt_tgsigqueueinfo),
    REFUSED_WITH(pidfd_open, 0, AGENT),
    REFUSED_WITH_EITHER(fcntl, 1, F_SETOWN, F_SETOWN_EX),
    REFUSED_WITH_EITHER(ioctl, 1, FIOSETOWN, SIOCSPGRP),
#if defined(SYS_mknod)
    NO_DEVICES(mknod, 1),
#endif
    NO_DEVICES(mknodat, 2),
    REFUSED(io_uring_setup),
    REFUSED(io_uring_enter),
    REFUSED(io_uring_register),
    REFUSED(add_key),
    REFUSED(request_key),
    REFUSED(keyctl),
    REFUSED(ptrace),
    REFUSED(process_vm_readv),
    REFUSED(process_vm_writev),
    REFUSED(pidfd_getfd),
    REFUSED(kcmp),
    REFUSED(bpf),
    REFUSED(perf_event_open),
    REFUSED(userfaultfd),
    REFUSED(mount),
    REFUSED(umount2),
    REFUSED(unshare),
    REFUSED(setns),
    ALLOW,
};

static const struct sock_filter no_queues[] = {
    LOAD(offsetof(struct seccomp_data, nr)),
    IF_EQUAL(SYS_mq_open, 0, 1),
    REFUSE(ENOSYS),
    ALLOW,
};

static int install(const struct sock_filter *filter, size_t length) {
  struct sock_fprog program = {(unsigned short)length, (struct sock_filter *)filter};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

int install_seccomp_filter(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) return -1;
  // Queues that are not to be found could not be taken away again.
  if (access("/dev/mqueue", F_OK) < 0 && install(no_queues, sizeof no_queues / sizeof no_queues[0]) < 0) return -1;
  return install(rules, sizeof rules / sizeof rules[0]);
}
