#!/usr/bin/env bash
# Layout (clang-format) of every source and names (clang-tidy) of the sources that LibTorch does not slow down:
# installer/lint.sh [preset that was built]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset="${1:-release}"
cd "$root"

git ls-files -z '*.h' '*.cpp' | xargs -0 clang-format --dry-run --Werror
echo "Layout: every source is as clang-format writes it."

git ls-files 'core/*.cpp' 'app/dsmt/*.cpp' | grep -vE '^core/(training/|inference/torch_)' |
    xargs -P 2 -n 8 clang-tidy -p "build/$preset" --quiet --extra-arg=-Wno-unknown-warning-option 2>/dev/null
echo "Names: clang-tidy has nothing to say."
