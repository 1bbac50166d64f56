# cmake -DPROGRAM=... -DNAME=... -DSUMMARY=... -DOUT=... -P ProgramManual.cmake: a manual page of what --help prints.
execute_process(COMMAND ${PROGRAM} --help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\\" "\\e" help "${help}")
string(REPLACE "-" "\\-" help "${help}")
string(REGEX REPLACE "(^|\n)([.'])" "\\1\\\\&\\2" help "${help}")
# Where this user's files lie is another place for the next one.
string(REPLACE "$ENV{HOME}/" "~/" help "${help}")
string(REPLACE "-" "\\-" name "${NAME}")
file(WRITE ${OUT} ".TH \"${NAME}\" 1 \"\" \"DSMT Workstation\"
.SH NAME
${name} \\- ${SUMMARY}
.SH DESCRIPTION
.nf
${help}
.fi
.SH SEE ALSO
dsmt(1)
")
