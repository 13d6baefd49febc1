// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/ops/run.h"

int main(int argc, char** argv) {
  return mitos::ops::run(argc, argv);
}
