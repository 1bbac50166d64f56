// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/program_help.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace dsmt::commands {

namespace {

std::vector<const CLI::App*> commandsOf(const CLI::App& app)
{
    std::vector<const CLI::App*> commands = app.get_subcommands([](const CLI::App*) { return true; });
    std::erase_if(commands, [](const CLI::App* command) { return command->get_group().empty(); });
    return commands;
}

std::vector<const CLI::Option*> optionsOf(const CLI::App& app)
{
    std::vector<const CLI::Option*> options = app.get_options([](const CLI::Option*) { return true; });
    std::erase_if(options, [](const CLI::Option* option) { return option->get_group().empty(); });
    return options;
}

/// One case of the script a command: "dsmt library backup") words="...";;
void addCompletions(const CLI::App& app, const std::string& path, std::string& script)
{
    std::vector<std::string> words;
    for (const CLI::App* command : commandsOf(app))
        words.push_back(command->get_name());
    for (const CLI::Option* option : optionsOf(app))
        for (const std::string& name : option->get_lnames())
            words.push_back("--" + name);
    script += fmt::format("    \"{}\") words=\"{}\";;\n", path, fmt::join(words, " "));
    for (const CLI::App* command : commandsOf(app))
        addCompletions(*command, path + " " + command->get_name(), script);
}

/// Text as troff takes it: no dot or quote at the start of a line, hyphens as typed.
std::string troff(const std::string& text)
{
    std::string escaped;
    for (const char c : text) {
        if (c == '\\')
            escaped += "\\e";
        else if (c == '-')
            escaped += "\\-";
        else if ((c == '.' || c == '\'') && (escaped.empty() || escaped.back() == '\n'))
            escaped += std::string("\\&") + c;
        else
            escaped += c;
    }
    return escaped;
}

void addManual(const CLI::App& app, const std::string& path, std::string& page)
{
    if (!app.get_subcommands([](const CLI::App*) { return true; }).empty() || path.empty()) {
        for (const CLI::App* command : commandsOf(app))
            addManual(*command, path.empty() ? command->get_name() : path + " " + command->get_name(), page);
        return;
    }
    page += fmt::format(".SS dsmt {}\n{}\n", troff(path), troff(app.get_description()));
    for (const CLI::Option* option : optionsOf(app)) {
        const std::string type = option->get_items_expected_max() == 0 || option->get_positional() ? "" : " VALUE";
        page += fmt::format(".TP\n.B {}{}\n{}\n", troff(option->get_name(option->get_positional(), true)), type,
                            troff(option->get_description()));
    }
    if (!app.get_footer().empty())
        page += fmt::format(".PP\n{}\n", troff(app.get_footer()));
}

} // namespace

std::string bashCompletion(const CLI::App& app)
{
    std::string cases;
    addCompletions(app, "dsmt", cases);
    return fmt::format(R"bash(# bash completion for dsmt; made by `dsmt completion`
_dsmt() {{
  local word path="dsmt" words="" current="${{COMP_WORDS[COMP_CWORD]}}" n
  for ((n = 1; n < COMP_CWORD; ++n)); do
    word="${{COMP_WORDS[n]}}"
    case " $(_dsmt_words "$path") " in
      *" $word "*) [[ $word == -* ]] || path="$path $word";;
    esac
  done
  words="$(_dsmt_words "$path")"
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [[ $current != -* ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -f -- "$current"))
  fi
}}
_dsmt_words() {{
  local words=""
  case "$1" in
{}  esac
  printf '%s' "$words"
}}
complete -F _dsmt dsmt
)bash",
                       cases);
}

std::string manualPage(const CLI::App& app, const std::string& version)
{
    std::string page = fmt::format(".TH DSMT 1 \"\" \"{}\"\n.SH NAME\ndsmt \\- {}\n.SH SYNOPSIS\n.B dsmt\nCOMMAND "
                                   "[OPTION]...\n.SH COMMANDS\n",
                                   version, troff(app.get_description()));
    addManual(app, "", page);
    page += fmt::format(".SH NOTES\n{}\n", troff(app.get_footer()));
    return page;
}

} // namespace dsmt::commands
