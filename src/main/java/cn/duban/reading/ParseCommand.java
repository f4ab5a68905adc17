package cn.duban.reading;

import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar duban.jar parse FILE [--units FILE]}: prints the reading of a document as UTF-8 JSON and nothing else, whatever the
 * locale; messages go to the error stream. {@code -} as FILE reads the standard input. Starts neither server nor database.
 */
public final class ParseCommand {

    public static final int READ = 0;
    public static final int REFUSED = 2;

    private static final String USAGE = "Usage: java -jar duban.jar parse FILE [--units FILE]";

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
        List<String> files = new ArrayList<>();
        String units = null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--units") && i + 1 < args.length) {
                units = args[++i];
            } else if (args[i].startsWith("--units=")) {
                units = args[i].substring("--units=".length());
            } else {
                files.add(args[i]);
            }
        }
        if (files.size() != 1 || files.get(0).startsWith("--")) {
            err.println(USAGE);
            return REFUSED;
        }
        return parse(files.get(0), units, in, out, err);
    }

    private static int parse(String file, String units, InputStream in, OutputStream out, PrintStream err) {
        try {
            UnitRegister register = units == null ? UnitRegister.shipped() : register(units);
            byte[] content = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
            String name = file.equals("-") ? "" : Path.of(file).getFileName().toString();
            ReadingJson.write(PlanReader.read(SourceText.of(name, content), register), out);
            return READ;
        } catch (DocumentRefused e) {
            err.println("duban parse: " + e.getMessage());
        } catch (IOException | java.nio.file.InvalidPathException e) {
            err.println("duban parse: cannot read: " + e.getMessage());
        }
        return REFUSED;
    }

    private static UnitRegister register(String file) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return UnitRegister.load(in);
        }
    }
}
