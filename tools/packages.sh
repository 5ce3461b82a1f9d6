# Installs Debian packages that are missing, or says which ones are. Sourced after steps.sh.

missingPackages() {
  local installed name
  installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
  for name in "$@"; do
    grep -qx "$name installed" <<<"$installed" || printf '%s\n' "$name"
  done
}

asRoot() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

installPackages() {
  export DEBIAN_FRONTEND=noninteractive
  asRoot apt-get -o Acquire::Retries=3 update
  asRoot apt-get -o Acquire::Retries=3 -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "$@"
}

# requirePackages WHAT NAME…
requirePackages() {
  local what="$1" missing
  shift
  command -v dpkg-query >/dev/null || return 0 # not Debian: the user sees to them; the first tool missing says so
  mapfile -t missing < <(missingPackages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ] && ! sudo -n true 2>/dev/null; then
    die "$what needs these packages, and only root can install them: apt-get install ${missing[*]}"
  fi
  step "installing packages for $what (${missing[*]})" packages installPackages "${missing[@]}"
}
