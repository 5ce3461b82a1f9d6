# The Debian mirror that this machine already uses, whether it is written as sources.list lines or as deb822 stanzas:
# apt itself lists them. Sourced.

debianMirror() {
  local codename mirror
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
    awk -v codename="$codename" '$3 == "main" && ($2 == codename || $2 ~ /^(stable|testing|unstable|sid)$/) { print $1; exit }')
  [ -n "$mirror" ] || return 1
  printf '%s\n' "$mirror"
}
