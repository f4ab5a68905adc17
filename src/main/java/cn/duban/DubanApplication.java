package cn.duban;

import cn.duban.reading.ParseCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Duban (督办): turns an implementation plan (实施方案) into supervised work. */
@SpringBootApplication
public class DubanApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("parse")) {
            System.exit(ParseCommand.run(Arrays.copyOfRange(args, 1, args.length), System.in, System.out, System.err));
        }
        SpringApplication.run(DubanApplication.class, args);
    }
}
