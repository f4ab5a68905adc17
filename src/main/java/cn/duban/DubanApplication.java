package cn.duban;

import cn.duban.plan.ParseCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Duban (督办): turns an implementation plan (实施方案) into supervised work. */
@SpringBootApplication
public class DubanApplication {

    public static void main(String[] args) {
        speakUtf8();
        if (args.length > 0 && args[0].equals("parse")) {
            System.exit(ParseCommand.runAlone(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(DubanApplication.class, args);
    }

    /** A machine without a locale would print question marks for every Chinese character. */
    private static void speakUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }
}
