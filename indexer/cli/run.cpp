// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/run.h"

#include <fmt/core.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <new>
#include <system_error>

#include "common/command_line/parse.h"
#include "common/config/usage_error.h"
#include "common/error.h"
#include "common/io/standard_streams.h"
#include "indexer/build/build.h"
#include "indexer/build/xapian_write.h"
#include "indexer/cli/build_command.h"
#include "indexer/cli/check_command.h"
#include "indexer/cli/evaluate_command.h"
#include "indexer/cli/exit_status.h"
#include "indexer/cli/out_of_memory.h"
#include "indexer/cli/say.h"
#include "indexer/cli/verify_command.h"

namespace mitos::cli {
namespace {

ExitStatus report(const Error& error, ExitStatus status) {
  say("mitos-indexer: {}\n", error.what());
  if (!error.next_step().empty()) say("{}\n", error.next_step());
  return status;
}

// What each command may be told.
struct Arguments {
  BuildArguments build;
  CheckArguments check;
  EvaluateArguments evaluate;
  VerifyArguments verify;
};

command_line::Program program(Arguments& arguments) {
  return {"mitos-indexer",
          "Indexes folders of project pages for mitos-searchd.",
          {},
          {build_command(arguments.build), check_command(arguments.check),
           evaluate_command(arguments.evaluate), verify_command(arguments.verify)}};
}

// What is wrong with an option may be seen only when it is used.
ExitStatus run_command(const command_line::Given& given, const Arguments& arguments) {
  try {
    if (given.command == "build") return run_build(arguments.build);
    if (given.command == "evaluate") return run_evaluate(arguments.evaluate);
    return given.command == "check" ? run_check(arguments.check) : run_verify(arguments.verify);
  } catch (const config::UsageError& error) {
    throw config::UsageError(error.what(), given.see_help);
  }
}

ExitStatus print(const std::string& text) {
  if (const auto problem = io::write_to_stdout(text))
    return report(Error("cannot write to standard output: " + *problem), ExitStatus::failed);
  return ExitStatus::done;
}

// Where an exception cannot get out of a library (out of a destructor, say), the language ends the process.
[[noreturn]] void end_as_failed() {
  const std::string write = build::failing_write();
  say("mitos-indexer: {}\n", write.empty() ? "ended by a library that failed; nothing was published" : write);
  ::_exit(static_cast<int>(ExitStatus::failed));
}

}  // namespace

int run(int argc, char** argv) {
  io::occupy_standard_streams();
  survive_out_of_memory();
  std::signal(SIGPIPE, SIG_IGN);  // "2>&1 | head" must not end a build
  std::set_terminate(end_as_failed);
  std::signal(SIGXFSZ, SIG_IGN);  // a file past "ulimit -f" is a write that fails, with EFBIG
  ExitStatus status = ExitStatus::done;
  try {
    Arguments arguments;
    const command_line::Given given = command_line::parse(program(arguments), argc, argv);
    status = given.asked ? print(*given.asked) : run_command(given, arguments);
  } catch (const config::UsageError& error) {
    status = report(error, ExitStatus::usage);
  } catch (const ConfigError& error) {
    status = report(error, ExitStatus::usage);
  } catch (const build::Interrupted& error) {
    status = report(error, ExitStatus::interrupted);
  } catch (const Error& error) {
    status = report(error, ExitStatus::failed);
  } catch (const std::bad_alloc&) {
    say_out_of_memory(kNothingPublished);
    status = ExitStatus::failed;
  } catch (const std::system_error& error) {
    if (error.code() != std::errc::resource_unavailable_try_again) {
      return static_cast<int>(report(Error(error.what()), ExitStatus::failed));
    }
    say_out_of_memory(kNothingPublished);  // a thread has no room for its stack
    status = ExitStatus::failed;
  } catch (const std::exception& error) {
    status = report(Error(error.what()), ExitStatus::failed);
  }
  return static_cast<int>(status);
}

}  // namespace mitos::cli
