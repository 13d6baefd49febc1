// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/run.h"

#include <fmt/core.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <new>
#include <system_error>

#include "common/command_line/options.h"
#include "common/command_line/parse.h"
#include "common/config/usage_error.h"
#include "common/error.h"
#include "common/io/standard_streams.h"
#include "indexer/build/build.h"
#include "indexer/build/xapian_write.h"
#include "indexer/cli/build_command.h"
#include "indexer/cli/check_command.h"
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

// The commands, each with its options; whichever is given sets `status`.
struct Commands {
  explicit Commands(CLI::App& app) : build(app), check(app), verify(app) {}

  ExitStatus run() {
    if (build.given()) return build.run();
    return check.given() ? check.run() : verify.run();
  }

  BuildCommand build;
  CheckCommand check;
  VerifyCommand verify;
};

// What is wrong with an option may be seen only when it is used.
ExitStatus run_command(Commands& commands, const CLI::App& app) {
  try {
    return commands.run();
  } catch (const config::UsageError& error) {
    throw config::UsageError(error.what(), command_line::see_help(app));
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
  say("mitos-indexer: {}; nothing was published\n", write.empty() ? "ended by a library that failed" : write);
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
    CLI::App app("Indexes folders of project pages for mitos-searchd.", "mitos-indexer");
    app.require_subcommand(1);
    Commands commands(app);
    command_line::add_version(app);
    const auto asked = command_line::parse(app, argc, argv);
    status = asked ? print(*asked) : run_command(commands, app);
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
