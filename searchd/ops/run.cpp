// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/ops/run.h"

#include <fmt/core.h>
#include <malloc.h>
#include <pthread.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <utility>

#include "common/command_line/parse.h"
#include "common/config/find_config.h"
#include "common/config/usage_error.h"
#include "common/config/yaml_file.h"
#include "common/error.h"
#include "common/io/mapped_file.h"
#include "common/io/standard_streams.h"
#include "common/mutex.h"
#include "searchd/http/admission.h"
#include "searchd/http/routes.h"
#include "searchd/http/server/listener.h"
#include "searchd/ops/log.h"
#include "searchd/ops/signals.h"
#include "searchd/pages/site.h"
#include "searchd/snapshot/live_index.h"

namespace mitos::ops {
namespace {

constexpr int kUsage = 2;
constexpr int kFailed = 3;

struct Options {
  std::string config;
  std::string index;
  std::string listen;
  std::string web;
};

config::Config load(const Options& options) {
  config::FoundConfig found = config::find_config(options.config);
  for (const std::string& warning : found.warnings) log(Level::warning, warning);
  config::Config settings = std::move(found.config);
  if (!options.index.empty()) settings.index = config::path_of_option("--index", options.index);
  if (!options.listen.empty()) {
    const auto address = config::parse_address(options.listen);
    if (!address) throw config::UsageError("--listen " + options.listen + ": must be HOST:PORT");
    settings.listen = *address;
  }
  return settings;
}

snapshot::IndexEvents logged_events() {
  snapshot::IndexEvents events;
  events.served = [](const snapshot::Snapshot& snapshot) {
    log(Level::info, "serving",
        {{"generation", snapshot.manifest().generation}, {"documents", snapshot.manifest().documents}});
  };
  events.refused = [](const snapshot::Refusal& refusal) {
    log(Level::error, "generation refused", {{"generation", refusal.generation}, {"reason", refusal.reason}});
  };
  events.unreadable = [](const std::string& reason) {
    log(Level::error, "index unreadable", {{"reason", reason}});
  };
  events.unrecorded = [](const std::string& reason) {
    log(Level::warning, "the generation served is not recorded", {{"reason", reason}});
  };
  return events;
}

// Of descriptors a process may by default have too few for many clients; what it may have at most is allowed
// without asking anyone.
void take_all_descriptors() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t kStackBytes = 8U << 20U;  // their frames are several times as large
#else
constexpr std::size_t kStackBytes = 1U << 20U;  // the most that was seen in use is 572 KiB
#endif

// A thread's stack is 8 MB by default, and the heap that malloc() keeps for it 64 MB: addresses that count
// where they are limited (ulimit -v). There, large blocks are mapped one by one, so that they can go back.
void take_little_memory() {
  constexpr int kLargeBlock = 128 * 1'024;
  pthread_attr_t attributes;
  if (::pthread_attr_init(&attributes) == 0) {
    ::pthread_attr_setstacksize(&attributes, kStackBytes);
    ::pthread_setattr_default_np(&attributes);
    ::pthread_attr_destroy(&attributes);
  }
  rlimit memory{};
  if (::getrlimit(RLIMIT_AS, &memory) != 0 || memory.rlim_cur == RLIM_INFINITY) return;
  ::mallopt(M_ARENA_MAX, 1);
  ::mallopt(M_MMAP_THRESHOLD, kLargeBlock);
  ::mallopt(M_TRIM_THRESHOLD, kLargeBlock);
}

// A request may have failed for lack of memory: what it leaves in pieces goes back to the system.
void report_failed_request(std::string_view why) {
  log(Level::error, "request failed", {{"reason", why}});
  ::malloc_trim(0);
}

[[noreturn]] void end_at_once() {
  std::_Exit(0);  // nothing here is written that could be left half written
}

// What is to be stopped or told to look again, once it is there. Called from the thread of the signals, too.
class Running {
 public:
  void set(snapshot::LiveIndex* index, http::Listener* listener) {
    const Lock lock(mutex_);
    index_ = index;
    listener_ = listener;
  }

  void stop() {
    const Lock lock(mutex_);
    if (listener_ == nullptr || std::exchange(stopping_, true)) {
      log(Level::info, "stopped at once");
      end_at_once();
    }
    log(Level::info, "stopping; answering what has begun");
    listener_->stop();
  }

  void reload() {
    const Lock lock(mutex_);
    log(Level::info, "looking at the index again");
    if (index_ != nullptr) index_->look_again();
  }

 private:
  Mutex mutex_;
  snapshot::LiveIndex* index_ MITOS_GUARDED_BY(mutex_) = nullptr;
  http::Listener* listener_ MITOS_GUARDED_BY(mutex_) = nullptr;
  bool stopping_ MITOS_GUARDED_BY(mutex_) = false;
};

// Beside the program, both where it was built and where it was installed.
std::filesystem::path default_web_folder() {
  std::error_code problem;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", problem);
  return program.parent_path().parent_path() / "share" / "mitos" / "web";
}

// Of the pages, with the text of the site's own style sheet.
model::SiteLook load_look(const config::Config& settings) {
  model::SiteLook look = settings.look;
  if (!settings.css.empty())
    look.css = config::read_text(settings.css, config::finding_at(settings, "site.css", ""));
  return look;
}

// None: the configuration wants no pages, or none are installed.
std::unique_ptr<const pages::Site> load_site(const config::Config& settings, const std::string& web) {
  const std::filesystem::path folder =
      web.empty() ? default_web_folder() : config::path_of_option("--web", web);
  if (web.empty() && (!settings.web || !std::filesystem::is_directory(folder))) return nullptr;
  return std::make_unique<pages::Site>(folder, settings.pictures, load_look(settings));
}

void serve(const config::Config& settings, const std::string& web, Running& running) {
  take_all_descriptors();
  io::survive_shrunk_files();
  const std::unique_ptr<const pages::Site> site = load_site(settings, web);
  snapshot::LiveIndex index(settings.index, logged_events());
  http::Admission admission;
  const http::Service service{index, admission, site.get()};
  const auto failed = [](const std::string& why) { report_failed_request(why); };
  http::Listener listener(
      settings.listen,
      [&service, &failed](const http::Request& request) { return http::answer(request, service, failed); },
      [](const char* why) {
        log(Level::error, why);
        ::malloc_trim(0);
      },
      [&service](const http::Request& begun, const api::Problem& problem) {
        return http::answer_unread(begun, service, problem);
      });
  if (!index.snapshot() && !index.refusal()) {
    log(Level::warning, "no index yet; waiting for one", {{"index", settings.index.string()}});
  }
  log(Level::info, "listening",
      {{"host", settings.listen.host}, {"port", listener.port()}, {"pages", site != nullptr}});
  running.set(&index, &listener);
  const http::Ended ended = listener.serve();
  if (ended == http::Ended::left_over) {
    log(Level::warning, "stopped; a request that did not end was given up");
    end_at_once();
  }
  running.set(nullptr, nullptr);
  if (ended == http::Ended::refused)
    throw IoError("the system hands out no more connections", "Start it again.");
  log(Level::info, "stopped");
}

command_line::Program program(Options& options) {
  return {"mitos-searchd",
          "Answers searches over HTTP from an index that mitos-indexer built.",
          {{"--config", &options.config, "Configuration file (default: ./mitos.yaml, if there is one)"},
           {"--index", &options.index, "Folder of the index (default: ./mitos-index)"},
           {"--listen", &options.listen, "HOST:PORT to listen on (default: 127.0.0.1:8080)"},
           {"--web", &options.web, "Folder of the pages (default: the one installed with the program)"}}};
}

int report(const Error& error, int status) {
  fmt::print(stderr, "mitos-searchd: {}\n", error.what());
  if (!error.next_step().empty()) fmt::print(stderr, "{}\n", error.next_step());
  return status;
}

int print(const std::string& text) {
  const auto problem = io::write_to_stdout(text);
  return problem ? report(Error("cannot write to standard output: " + *problem), kFailed) : 0;
}

}  // namespace

int run(int argc, char** argv) {
  io::occupy_standard_streams();
  try {
    Options options;
    if (const auto asked = command_line::parse(program(options), argc, argv).asked) return print(*asked);
    take_little_memory();
    Running running;
    Signals signals;
    signals.listen({[&running] { running.stop(); }, [&running] { running.reload(); }});
    serve(load(options), options.web, running);
    return 0;
  } catch (const config::UsageError& error) {
    return report(Error(error.what(), "See mitos-searchd --help."), kUsage);
  } catch (const ConfigError& error) {
    return report(error, kUsage);
  } catch (const Error& error) {
    return report(error, kFailed);
  } catch (const std::bad_alloc&) {
    std::fputs("mitos-searchd: out of memory\n", stderr);
    return kFailed;
  } catch (const std::exception& error) {
    return report(Error(error.what()), kFailed);
  }
}

}  // namespace mitos::ops
