# SPDX-License-Identifier: GPL-3.0-or-later
# pROC on scores that `statistics_speed 9 folder` writes; tests/bench/statistics_speed.sh runs both.
suppressMessages(library(pROC))
scores <- read.csv(commandArgs(TRUE)[1])
times <- replicate(5, {
  spent <- system.time({
    a <- roc(scores$truth, scores$a, direction = "<", quiet = TRUE)
    b <- roc(scores$truth, scores$b, direction = "<", quiet = TRUE)
    test <<- roc.test(a, b, method = "delong", paired = TRUE)
  })
  c(spent[["elapsed"]], spent[["user.self"]] + spent[["sys.self"]])
})
cat(sprintf("pROC %s, paired DeLong, %d cases: %.4f s, processor %.4f s (median of 5), Z = %.9f\n",
            packageVersion("pROC"), nrow(scores), median(times[1, ]), median(times[2, ]), test$statistic))
