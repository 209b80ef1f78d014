#!/bin/sh
# Installs Debian packages, and copies their files and those of all that they depend on to the same places below a root
# folder: without documents, translations, start scripts and set-id bits, and without what belongs to a whole system.
# Usage: add-packages.sh <root> <package>... [-<pattern>...]
# A dependency whose name matches a pattern is left out: -libicu* or -openssl.
set -eu
here=$(dirname "$0")
root=$1
shift

# What an installed system has and no language needs, or what a sandbox must not have. A package that is named is taken all the same.
left_out='adduser apt apt-utils ca-certificates* cdebconf dbus* debconf* default-mta dmsetup dpkg-dev fontconfig-config
  init-system-helpers install-info libc-bin libc6 libpam* libgprofng0 login lsb-base make man-db manpages* media-types mount
  openssl passwd perl perl-base perl-modules-* libperl5* procps sensible-utils systemd* sysvinit-utils ucf udev usrmerge
  xdg-utils'
named=''
for word in "$@"; do
  case $word in
  -*) left_out="$left_out ${word#-}" ;;
  *) named="$named $word" ;;
  esac
done

export DEBIAN_FRONTEND=noninteractive
apt-get update -q
# shellcheck disable=SC2086 # names of packages have no blanks
apt-get install -q -y --no-install-recommends $named
apt-get clean

work=$(mktemp -d)

is_wanted() {
  case " $named " in *" $1 "*) return 0 ;; esac
  set -f
  for pattern in $left_out; do
    # shellcheck disable=SC2254 # it is a pattern
    case $1 in $pattern) set +f; return 1 ;; esac
  done
  set +f
}

# Everything installed that they depend on; a line that begins with a name begins what that one depends on.
dpkg-query -W -f '${db:Status-Abbrev}${Essential} ${Package}\n' | sed -n 's/^ii *no //p' | sort -u >"$work/installed"
# shellcheck disable=SC2086
apt-cache depends --recurse --installed --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
  --no-enhances $named | sed -n 's/^\([a-z0-9][^ :]*\).*/\1/p' | sort -u | comm -12 - "$work/installed" >"$work/closure"
for name in $named $(cat "$work/closure"); do
  if is_wanted "$name"; then echo "$name"; fi
done | sort -u >"$work/packages"

# The folders of /usr are the real ones; of what is listed, what is a folder is made by what lies in it.
xargs dpkg-query -L <"$work/packages" | sed -n -E -e 's,^/(bin|sbin|lib|lib32|lib64|libx32)/,/usr/\1/,' -e 's,^/,,p' | sort -u |
  grep -v -E \
    -e '^usr/bin/(.*-)?(gp-|gprofng).*' \
    -e '^usr/share/(doc|doc-base|man|info|locale|lintian|bash-completion|zsh|fish|menu|applications|icons|pixmaps|bug)/' \
    -e '^usr/share/(apport|gtk-doc|help|metainfo|appdata|polkit-1|dbus-1|debhelper|initramfs-tools|vim|emacs)/' \
    -e '^etc/(init.d|init|rc.\.d|cron\..*|logrotate\.d|default|apt|pam\.d|systemd|apparmor\.d|bash_completion\.d|profile\.d|X11)/' \
    -e '^usr/lib/(systemd|udev|tmpfiles\.d|sysusers\.d|sysctl\.d|modprobe\.d)/' \
    -e '^var/(cache|log|spool|mail|lib/(dpkg|apt|systemd))/' |
  while IFS= read -r path; do
    if [ -L "/$path" ] || [ -f "/$path" ]; then printf '%s\n' "$path"; fi
  done >"$work/files"
tar -C / --no-recursion -cf - -T "$work/files" | tar -C "$root" -xf - --no-same-owner -p
find "$root" -xdev -type f -perm /6000 -exec chmod a-s {} +

# Commands that are chosen among alternatives, as links to what was chosen.
for choice in /var/lib/dpkg/alternatives/*; do
  name=$(basename "$choice")
  link=$(sed -n 2p "$choice" | sed -E 's,^/(bin|sbin)/,/usr/\1/,')
  target=$(readlink -f "/etc/alternatives/$name") || continue
  [ -e "$root$target" ] && [ ! -e "$root$link" ] || continue
  mkdir -p "$root$(dirname "$link")"
  ln -sf "$target" "$root$link"
done

# What begins as programs and shared libraries do, and is not only there to be linked.
sed 's,^,/,' "$work/files" |
  perl -ne 'chomp; next if -l; open my $file, "<", $_ or next; read $file, my $head, 18;
    print "$_\n" if $head =~ /^\x7fELF.{12}[\x02\x03]\0/s' >"$work/programs"
if [ -s "$work/programs" ]; then xargs "$here/add-programs.sh" "$root" <"$work/programs"; fi
"$here/record-packages.sh" "$root"
rm -r "$work"
