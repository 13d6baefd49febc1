// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <thread>

#include "common/index/generation.h"
#include "common/mutex.h"
#include "common/text/fold.h"
#include "indexer/build/abbreviations.h"
#include "indexer/build/once_a_key.h"
#include "indexer/build/phrase_counter.h"
#include "indexer/build/work_queue.h"

namespace mitos::build {
namespace {

// What the threads share.
struct Shared {
  const source::Walk& walk;
  const source::ReadOptions& options;
  const index::Schema& schema;
  std::vector<std::unique_ptr<ShardWriter>>& shards;
  WorkQueue queue;
  Progress& progress;
  const std::stop_token& stop;
  Mutex failure_mutex;
  std::exception_ptr failure MITOS_GUARDED_BY(failure_mutex);

  void fail(std::exception_ptr problem) {
    {
      const Lock lock(failure_mutex);
      if (!failure) failure = std::move(problem);
    }
    queue.stop();
  }

  // Throws what the first failing thread threw.
  void rethrow() {
    const Lock lock(failure_mutex);
    if (failure) std::rethrow_exception(failure);
  }
};

// The earlier of two; of two at once, the first file's, however the threads met them.
void note_change(std::optional<NextChange>& earliest, const NextChange& change) {
  if (!earliest || change < *earliest) earliest = change;
}

// One thread with everything that it need not share.
class Worker {
 public:
  /// `positions`: a file to make.
  Worker(Shared& shared, std::filesystem::path positions)
      : shared_(shared),
        analyser_(shared.schema),
        positions_file_(std::move(positions)),
        facet_texts_(shared.schema) {}

  void run() {
    try {
      for (;;) {
        WorkQueue::Job job = shared_.queue.next();
        if (const auto* read = std::get_if<WorkQueue::ReadJob>(&job)) {
          shared_.queue.analysed(read->batch, read_and_analyse(read->batch));
          if (analyser_.positions().bytes() >= kRunBytes) write_positions();
        } else if (const auto* write = std::get_if<WorkQueue::WriteJob>(&job)) {
          for (const AnalysedDocument& document : write->documents)
            shared_.shards[write->shard]->add(document);
          shared_.queue.written(write->shard);
        } else {
          break;
        }
      }
      if (analyser_.positions().bytes() > 0) write_positions();
      if (positions_) positions_->close();
    } catch (...) {
      shared_.fail(std::current_exception());
    }
  }

  const FacetTexts& facet_texts() const { return facet_texts_; }
  PhraseCounter& phrases() { return phrases_; }

  void add_to(PipelineResult& total) {
    analyser_.for_each_word([&total](const text::Lexicon::Entry& entry) {
      if (entry.occurrences == 0) return;
      total.vocabulary.push_back({entry.folded, entry.occurrences, entry.small ? entry.occurrences : 0});
    });
    if (positions_) total.positions.push_back(std::move(positions_));
    std::move(found_.abbreviations.begin(), found_.abbreviations.end(),
              std::back_inserter(total.abbreviations));
    total.addresses.append(found_.addresses);
    for (const auto& [name, documents] : found_.collections) total.collections[name] += documents;
    for (const auto& [name, pages] : found_.by_time) total.by_time[name] += pages;
    total.documents += found_.documents;
    std::move(found_.left_out.begin(), found_.left_out.end(), std::back_inserter(total.left_out));
    if (found_.next_change) note_change(total.next_change, *found_.next_change);
    total.not_documents += found_.not_documents;
    total.sections_without_text += found_.sections_without_text;
    total.source_bytes += found_.source_bytes;
    std::move(found_.rejected.begin(), found_.rejected.end(), std::back_inserter(total.rejected));
    std::move(found_.warnings.begin(), found_.warnings.end(), std::back_inserter(total.warnings));
  }

 private:
  void write_positions() {
    if (!positions_) positions_ = std::make_unique<PositionRuns>(positions_file_);
    positions_->write(analyser_.positions());
  }

  std::vector<AnalysedDocument> read_and_analyse(const Batch& batch) {
    std::vector<AnalysedDocument> documents;
    for (std::size_t i = batch.first; i < batch.last && !shared_.stop.stop_requested(); ++i) {
      read_one(shared_.walk.files[i], static_cast<index::DocumentNumber>(i + 1), documents);
      shared_.progress.files_done.fetch_add(1, std::memory_order_relaxed);
    }
    return documents;
  }

  void read_one(const source::SourceFile& file, index::DocumentNumber number,
                std::vector<AnalysedDocument>& documents) {
    source::ReadResult result;
    auto bytes = shared_.walk.read(file, source::kMaxDocumentBytes + 1);
    if (auto* text = std::get_if<std::string>(&bytes)) {
      found_.source_bytes += text->size();
      result = source::read_document(file, std::move(*text), shared_.options, html_);
    } else {  // the others are still indexed
      result = source::rejected(file, {"", 0, "", std::get<source::Refusal>(bytes).reason});
    }
    if (result.changes_at) {
      const bool appears = result.outcome == source::Outcome::left_out;
      note_change(found_.next_change, {*result.changes_at, file.path.string(), appears});
    }
    auto& kept = result.outcome == source::Outcome::rejected ? found_.rejected : found_.warnings;
    std::move(result.findings.begin(), result.findings.end(), std::back_inserter(kept));
    switch (result.outcome) {
      case source::Outcome::document:
        ++found_.documents;
        ++found_.collections[file.collection];
        found_.addresses.add(number, result.document.url);
        documents.push_back(analyser_.analyse(number, result.document));
        add_translation_key(result.translation_key, documents.back());
        if (!documents.back().beyond_limit.empty())
          found_.warnings.push_back({file.path.string(), 0, "", documents.back().beyond_limit});
        phrases_.add(result.document);
        facet_texts_.add(number, result.document);
        note_abbreviations(result.document);
        break;
      case source::Outcome::left_out:
        if (source::is_by_time(result.left_out.reason)) ++found_.by_time[file.collection];
        found_.left_out.push_back(std::move(result.left_out));
        break;
      case source::Outcome::no_front_matter:
        ++found_.not_documents;
        break;
      case source::Outcome::no_text:
        ++found_.sections_without_text;
        break;
      case source::Outcome::rejected:
        break;
    }
  }

  void note_abbreviations(const model::Document& document) {
    for (const std::string& name : {document.title, document.acronym}) {
      for (const Abbreviation& abbreviation : find_abbreviations(name)) {
        const std::string brief = text::folded_words(abbreviation.brief);
        const std::string spelled = text::folded_words(abbreviation.spelled);
        if (brief.empty() || spelled.empty()) continue;
        found_.abbreviations.push_back({brief, spelled});
        found_.abbreviations.push_back({spelled, brief});
      }
    }
  }

  Shared& shared_;
  source::HtmlReader html_;
  Analyser analyser_;
  std::filesystem::path positions_file_;
  std::unique_ptr<PositionRuns> positions_;
  PhraseCounter phrases_;
  FacetTexts facet_texts_;
  PipelineResult found_;
};

void sort_by_file(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.file < b.file; });
}

}  // namespace

PipelineResult run_pipeline(const source::Walk& walk, const source::ReadOptions& options,
                            const index::Schema& schema, const std::filesystem::path& scratch,
                            unsigned threads, Progress& progress, const std::stop_token& stop) {
  std::vector<std::uint64_t> bytes;
  bytes.reserve(walk.files.size());
  for (const source::SourceFile& file : walk.files) bytes.push_back(file.bytes);
  auto batches = cut_into_batches(bytes, threads);

  PipelineResult result;
  for (std::size_t i = 0; i < batches.size(); ++i) {
    result.shards.push_back(std::make_unique<ShardWriter>(scratch / std::to_string(i)));
  }
  Shared shared{walk, options, schema, result.shards, WorkQueue(std::move(batches)), progress, stop, {}, {}};
  const std::stop_callback give_up(stop, [&shared] { shared.queue.stop(); });

  std::vector<std::unique_ptr<Worker>> workers;
  for (unsigned i = 0; i < std::max(threads, 1U); ++i)
    workers.push_back(
        std::make_unique<Worker>(shared, scratch / fmt::format("{}.{}", index::kPositionsFile, i)));
  {
    std::vector<std::jthread> others;
    try {
      others.reserve(workers.size());
      for (std::size_t i = 1; i < workers.size(); ++i) {
        others.emplace_back([worker = workers[i].get()] { worker->run(); });
      }
    } catch (...) {  // no memory for a thread: the others are not to work in vain
      shared.queue.stop();
      throw;
    }
    workers.front()->run();
  }
  shared.rethrow();
  FacetTexts facet_texts(schema);
  PhraseCounter phrases;
  for (const std::unique_ptr<Worker>& worker : workers) {
    worker->add_to(result);
    facet_texts.add(worker->facet_texts());
    phrases.add(worker->phrases());
  }
  result.facet_texts = std::move(facet_texts).texts();
  result.phrases = phrases.take(index::kFewestOfPhrase);
  sort_by_file(result.rejected);
  sort_by_file(result.warnings);
  result.warnings = once_a_key(std::move(result.warnings));
  std::sort(result.left_out.begin(), result.left_out.end(),
            [](const auto& a, const auto& b) { return a.finding.file < b.finding.file; });
  return result;
}

}  // namespace mitos::build
