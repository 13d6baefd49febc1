// SPDX-License-Identifier: GPL-2.0-or-later
// The side of Lucene: LuceneSide DOCUMENTS INDEX_FOLDER. README.md beside this file has the commands.
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

public final class LuceneSide {
  private static final int THREADS = 2;
  private static final String[] FIELDS = {"title", "body"};

  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private record Text(String title, String body) {}

  private record Asked(double ms, double cpuMs, long total) {}

  // Letters and digits, as the other sides split words: its own tokenizer keeps “a.b” whole.
  private final Analyzer analyzer = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
      return new TokenStreamComponents(words, new PorterStemFilter(new LowerCaseFilter(words)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new LowerCaseFilter(words);
    }
  };
  private final List<Text> texts = new ArrayList<>();
  private final Path folder;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  private LuceneSide(Path documents, Path folder) throws IOException {
    this.folder = folder;
    for (String line : Files.readAllLines(documents, StandardCharsets.UTF_8)) {
      JsonObject text = JsonParser.parseString(line).getAsJsonObject();
      texts.add(new Text(text.get("title").getAsString(), text.get("body").getAsString()));
    }
  }

  private static double since(long started) {
    return (System.nanoTime() - started) / 1e6;
  }

  private JsonObject build() throws Exception {
    if (reader != null) reader.close();
    reader = null;
    try (Directory directory = FSDirectory.open(folder)) {
      for (String file : directory.listAll()) directory.deleteFile(file);
      long started = System.nanoTime();
      IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256).setUseCompoundFile(false);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        addAll(writer);
        writer.forceMerge(1);
        writer.commit();
      }
      JsonObject answer = new JsonObject();
      answer.addProperty("ms", since(started));
      return answer;
    }
  }

  private void addAll(IndexWriter writer) throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    List<Exception> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < THREADS; ++i) {
      Thread thread = new Thread(() -> {
        try {
          for (int at = next.getAndIncrement(); at < texts.size(); at = next.getAndIncrement()) {
            Document document = new Document();
            document.add(new TextField("title", texts.get(at).title(), Field.Store.YES));
            document.add(new TextField("body", texts.get(at).body(), Field.Store.YES));
            writer.addDocument(document);
          }
        } catch (IOException problem) {
          failures.add(problem);
        }
      });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) thread.join();
    if (!failures.isEmpty()) throw failures.get(0);
  }

  private Asked askOne(String text, boolean snippets) throws Exception {
    long cpuStarted = PROCESSOR.getCurrentThreadCpuTime();
    long started = System.nanoTime();
    QueryParser parser = new MultiFieldQueryParser(FIELDS, analyzer);
    parser.setDefaultOperator(QueryParser.Operator.AND);
    Query query = parser.parse(text);
    TopDocs found = searcher.search(query, 10);
    long total = searcher.count(query);
    if (snippets) {
      var titles = searcher.storedFields();
      for (var hit : found.scoreDocs) titles.document(hit.doc, java.util.Set.of("title")).get("title");
      UnifiedHighlighter.builder(searcher, analyzer).build().highlightFields(FIELDS, query, found, new int[] {1, 2});
    }
    return new Asked(since(started), (PROCESSOR.getCurrentThreadCpuTime() - cpuStarted) / 1e6, total);
  }

  private JsonObject ask(JsonArray queries, boolean snippets) throws Exception {
    if (reader == null) {
      reader = DirectoryReader.open(FSDirectory.open(folder));
      searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
    }
    JsonArray ms = new JsonArray();
    JsonArray cpuMs = new JsonArray();
    JsonArray totals = new JsonArray();
    for (JsonElement query : queries) {
      Asked asked = askOne(query.getAsString(), snippets);
      ms.add(asked.ms());
      cpuMs.add(asked.cpuMs());
      totals.add(asked.total());
    }
    JsonObject answer = new JsonObject();
    answer.add("ms", ms);
    answer.add("cpu_ms", cpuMs);
    answer.add("totals", totals);
    return answer;
  }

  public static void main(String[] arguments) throws Exception {
    LuceneSide side = new LuceneSide(Path.of(arguments[0]), Path.of(arguments[1]));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonObject command = JsonParser.parseString(line).getAsJsonObject();
      JsonObject answer = command.get("do").getAsString().equals("build")
          ? side.build()
          : side.ask(command.get("queries").getAsJsonArray(), command.get("snippets").getAsBoolean());
      System.out.println(answer);
    }
  }
}
