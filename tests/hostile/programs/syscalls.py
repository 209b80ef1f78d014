"""Makes one system call that no submission needs, with arguments that would do if it were let through."""
import ctypes
import os
import sys

from probe import machine, syscall

X86 = machine() == "x86_64"
BUFFER = ctypes.create_string_buffer(256)
SIGCHLD = 17


def by_machine(x86, arm):
    return x86 if X86 else arm


def attribute_of_perf():
    # PERF_TYPE_SOFTWARE, its size, PERF_COUNT_SW_CPU_CLOCK
    return ctypes.create_string_buffer((1).to_bytes(4, "little") + (112).to_bytes(4, "little") + bytes(104), 112)


def clone_arguments(flags):
    return ctypes.create_string_buffer(flags.to_bytes(8, "little") + bytes(24) + SIGCHLD.to_bytes(8, "little") + bytes(48), 88)


def own_file(flags=os.O_RDONLY):
    return os.open("/proc/self/exe", flags)


CALLS = {
    "io_uring_setup": lambda: (425, 8, BUFFER),
    "io_uring_enter": lambda: (426, 0, 0, 0, 0, 0, 0),
    "io_uring_register": lambda: (427, 0, 0, 0, 0),
    "keyctl": lambda: (by_machine(250, 219), 0, -3, 1),
    "add_key": lambda: (by_machine(248, 217), b"user", b"mark", b"data", 4, -3),
    "request_key": lambda: (by_machine(249, 218), b"user", b"mark", b"", -3),
    "bpf": lambda: (by_machine(321, 280), 0, BUFFER, 72),
    "perf_event_open": lambda: (by_machine(298, 241), attribute_of_perf(), 0, -1, -1, 0),
    "userfaultfd": lambda: (by_machine(323, 282), 1),
    "ptrace": lambda: (by_machine(101, 117), 16, 1, 0, 0),
    "process_vm_readv": lambda: (by_machine(310, 270), 1, BUFFER, 0, BUFFER, 0, 0),
    "process_vm_writev": lambda: (by_machine(311, 271), 1, BUFFER, 0, BUFFER, 0, 0),
    "kcmp": lambda: (by_machine(312, 272), os.getpid(), 1, 2, 0, 0),
    "pidfd_getfd": lambda: (438, syscall_of(434, 1, 0), 0, 0),
    "unshare-user": lambda: (by_machine(272, 97), 0x10000000),
    "unshare-mount": lambda: (by_machine(272, 97), 0x00020000),
    "unshare-net": lambda: (by_machine(272, 97), 0x40000000),
    "unshare-pid": lambda: (by_machine(272, 97), 0x20000000),
    "unshare-ipc": lambda: (by_machine(272, 97), 0x08000000),
    "unshare-uts": lambda: (by_machine(272, 97), 0x04000000),
    "unshare-cgroup": lambda: (by_machine(272, 97), 0x02000000),
    "unshare-time": lambda: (by_machine(272, 97), 0x00000080),
    "clone-user": lambda: (by_machine(56, 220), 0x10000000 | SIGCHLD, 0, 0, 0, 0),
    "clone-net": lambda: (by_machine(56, 220), 0x40000000 | SIGCHLD, 0, 0, 0, 0),
    "clone3-user": lambda: (435, clone_arguments(0x10000000), 88),
    "setns": lambda: (by_machine(308, 268), os.open("/proc/self/ns/net", os.O_RDONLY), 0),
    "mount": lambda: (by_machine(165, 40), b"none", b"/tmp", b"tmpfs", 0, 0),
    "mount-bind": lambda: (by_machine(165, 40), b"/", b"/tmp", 0, 4096, 0),
    "mount-remount": lambda: (by_machine(165, 40), b"none", b"/", 0, 32, 0),
    "umount2": lambda: (by_machine(166, 39), b"/tmp", 2),
    "pivot_root": lambda: (by_machine(155, 41), b"/", b"/tmp"),
    "chroot": lambda: (by_machine(161, 51), b"/tmp"),
    "fsopen": lambda: (430, b"tmpfs", 0),
    "fspick": lambda: (433, -100, b"/", 0),
    "open_tree": lambda: (428, -100, b"/", 1),
    "move_mount": lambda: (429, -100, b"/tmp", -100, b"/tmp", 0),
    "mount_setattr": lambda: (442, -100, b"/", 0, ctypes.create_string_buffer(bytes(32), 32), 32),
    "init_module": lambda: (by_machine(175, 105), BUFFER, 256, b""),
    "finit_module": lambda: (by_machine(313, 273), own_file(), b"", 0),
    "delete_module": lambda: (by_machine(176, 106), b"tun", 0),
    "kexec_load": lambda: (by_machine(246, 104), 0, 0, 0, 0),
    "kexec_file_load": lambda: (by_machine(320, 294), own_file(), -1, 0, 0, 4),
    "reboot": lambda: (by_machine(169, 142), 0xFEE1DEAD, 672274793, 0, 0),
    "swapon": lambda: (by_machine(167, 224), b"/tmp", 0),
    "swapoff": lambda: (by_machine(168, 225), b"/tmp"),
    "settimeofday": lambda: (by_machine(164, 170), ctypes.create_string_buffer(bytes(16), 16), 0),
    "clock_settime": lambda: (by_machine(227, 112), 0, ctypes.create_string_buffer(bytes(16), 16)),
    "adjtimex": lambda: (by_machine(159, 171), ctypes.create_string_buffer((1).to_bytes(4, "little") + bytes(204), 208)),
    "acct": lambda: (by_machine(163, 89), b"/tmp/log"),
    "syslog": lambda: (by_machine(103, 116), 3, BUFFER, 256),
    "quotactl": lambda: (by_machine(179, 60), 0x800002 << 8, b"/dev/sda", 0, BUFFER),
    "sethostname": lambda: (by_machine(170, 161), b"owned", 5),
    "setdomainname": lambda: (by_machine(171, 162), b"owned", 5),
    "setuid-root": lambda: (by_machine(105, 146), 0),
    "setgid-root": lambda: (by_machine(106, 144), 0),
    "setgroups": lambda: (by_machine(116, 159), 1, ctypes.create_string_buffer(bytes(4), 4)),
    "open_by_handle_at": lambda: (by_machine(304, 265), -100, handle_of_root(), 0),
    "fanotify_init": lambda: (by_machine(300, 262), 0, 0),
    "iopl": lambda: (by_machine(172, None), 3),
    "ioperm": lambda: (by_machine(173, None), 0x80, 1, 1),
    "lookup_dcookie": lambda: (by_machine(212, 18), 0, BUFFER, 256),
    "nfsservctl": lambda: (by_machine(180, 42), 0, 0, 0),
    "vhangup": lambda: (by_machine(153, 58),),
    "migrate_pages": lambda: (by_machine(256, 238), 1, 64, BUFFER, BUFFER),
    "move_pages": lambda: (by_machine(279, 239), 1, 0, 0, 0, 0, 0),
    "prlimit-agent": lambda: (by_machine(302, 261), 1, 7, ctypes.create_string_buffer(bytes(16), 16), 0),
    "affinity-agent": lambda: (by_machine(203, 122), 1, 8, ctypes.create_string_buffer((1).to_bytes(8, "little"), 8)),
    "scheduler-agent": lambda: (by_machine(144, 119), 1, 3, ctypes.create_string_buffer(bytes(4), 4)),
    "priority-agent": lambda: (by_machine(141, 140), 0, 1, 19),
    "io-priority-agent": lambda: (by_machine(251, 30), 1, 1, 0x6000),
    "x32": lambda: (0x40000000 | 39,) if X86 else (None,),
}


def syscall_of(number, *arguments):
    return ctypes.CDLL(None).syscall(number, *arguments)


def handle_of_root():
    return ctypes.create_string_buffer((8).to_bytes(4, "little") + (1).to_bytes(4, "little") + (2).to_bytes(8, "little"), 16)


for name in sys.argv[1:]:
    number, *arguments = CALLS[name]()
    pid = os.getpid()
    syscall(name, number, *arguments)
    if os.getpid() != pid:
        os._exit(0)
