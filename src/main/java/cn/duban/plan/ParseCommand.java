package cn.duban.plan;

import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import cn.duban.reading.PlanReader;
import cn.duban.reading.Reading;
import cn.duban.reading.UnitRegister;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * {@code java -jar duban.jar parse FILE}: prints the reading of a document as JSON, as a task table or as models, and nothing else, whatever
 * the locale; messages go to the error stream. {@code -} as FILE reads the standard input. Starts neither server nor database.
 */
public final class ParseCommand {

    public static final int READ = 0;
    public static final int REFUSED = 2;

    static final String USAGE = """
            Usage: java -jar duban.jar parse FILE [--format json|xlsx|bpmn] [--out FILE|FOLDER] [--units FILE]
              FILE      the plan document; - reads the standard input
              --format  json (default): the reading; xlsx: the task table; bpmn: the model of each special action
              --out     where to write; without it, to the standard output: several models then as one .zip.
                        For bpmn a folder (made if it is not there), or a file that ends in .bpmn or .zip
              --units   the register of units as JSON, instead of the one in the program
            Exit codes: 0 read and written; 2 refused, with the reason on the error stream and nothing written""";

    private ParseCommand() {
    }

    /**
     * Runs the command as the whole program: libraries that log or print do not reach the standard output.
     *
     * @param args what stands behind {@code parse}
     * @return the exit code
     */
    public static int runAlone(String[] args) {
        System.setProperty("logback.configurationFile", "parse-logback.xml");
        PrintStream out = System.out;
        System.setOut(System.err);
        return run(args, System.in, out, System.err);
    }

    /**
     * Runs the command.
     *
     * @param args what stands behind {@code parse}
     * @return {@link #READ} or {@link #REFUSED}
     */
    public static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
        try {
            ParseArguments given = ParseArguments.of(args);
            UnitRegister register = given.units().isEmpty() ? UnitRegister.shipped() : register(given.units().get());
            boolean piped = given.file().equals("-");
            byte[] content = piped ? in.readAllBytes() : Files.readAllBytes(Path.of(given.file()));
            String name = piped ? "" : Path.of(given.file()).getFileName().toString();
            Reading reading = PlanReader.read(SourceText.of(name, content), register);
            print(new ParsedPlan(reading, register), given, out, err);
            return READ;
        } catch (ParseArguments.Wrong e) {
            err.println(e.getMessage().isEmpty() ? USAGE : "duban parse: " + e.getMessage() + System.lineSeparator() + USAGE);
        } catch (DocumentRefused e) {
            err.println("duban parse: " + e.getMessage());
        } catch (IOException | InvalidPathException e) {
            err.println("duban parse: cannot read or write: " + e.getMessage());
        }
        return REFUSED;
    }

    private static void print(ParsedPlan plan, ParseArguments given, OutputStream out, PrintStream err) throws IOException {
        if (given.format() == ParseArguments.Format.BPMN) {
            plan.gaps().forEach(gap -> err.println("duban parse: " + gap));
            if (given.out().isPresent() && !given.isOneFile()) {
                plan.writeModels(Path.of(given.out().get()));
                return;
            }
        }
        // Made whole before anything is written, so that a failure leaves no half a file.
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        switch (given.format()) {
            case JSON -> plan.writeJson(whole);
            case XLSX -> plan.writeTable(whole);
            case BPMN -> plan.writeModels(whole, given.out().filter(file -> file.endsWith(".zip")).isPresent(), given.out().isPresent());
        }
        if (given.out().isPresent()) {
            Files.write(Path.of(given.out().get()), whole.toByteArray());
        } else {
            whole.writeTo(out);
            out.flush();
        }
    }

    private static UnitRegister register(String file) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return UnitRegister.load(in);
        }
    }
}
