# SPDX-License-Identifier: GPL-3.0-or-later
# pROC on scores that `statistics_speed 9 folder` writes; tests/bench/statistics_speed.sh runs both.
suppressMessages(library(pROC))
scores <- read.csv(commandArgs(TRUE)[1])
seconds <- replicate(5, system.time({
  a <- roc(scores$truth, scores$a, direction = "<", quiet = TRUE)
  b <- roc(scores$truth, scores$b, direction = "<", quiet = TRUE)
  test <- roc.test(a, b, method = "delong", paired = TRUE)
})[["elapsed"]])
cat(sprintf("pROC %s, paired DeLong, %d cases: %.4f s (median of 5), Z = %.9f\n", packageVersion("pROC"),
            nrow(scores), median(seconds), test$statistic))
