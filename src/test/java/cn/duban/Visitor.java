package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signed in to a running program and uses its API. */
final class Visitor {

    private static final Pattern HIDDEN_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern META_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String BOUNDARY = "part-of-the-upload";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String root;
    private String token = "";

    private Visitor(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    static Visitor signIn(int port, String name, String password) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(port);
        String form = "signInName=" + name + "&password=" + password + "&_csrf=" + first(HIDDEN_TOKEN, visitor.page("/sign-in"));
        visitor.send(visitor.to("/sign-in").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        visitor.token = first(META_TOKEN, visitor.page("/todo"));
        return visitor;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(page(path));
    }

    void post(String path, Object body) throws IOException, InterruptedException {
        send(asJson(path, body));
    }

    void put(String path, Object body) throws IOException, InterruptedException {
        send(to(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** Does not wait for the answer, which may never come. */
    void postLater(String path) throws IOException {
        http.sendAsync(asJson(path, "").build(), BodyHandlers.discarding());
    }

    JsonNode upload(String path, Path file) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        BodyPublisher publisher = BodyPublishers.ofByteArray(body.toByteArray());
        return json.readTree(send(to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(publisher)));
    }

    private HttpRequest.Builder asJson(String path, Object body) throws IOException {
        return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private String page(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return token.isEmpty() ? request : request.header("X-CSRF-TOKEN", token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isLessThan(400);
        return answer.body();
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("a token in %s", page).isTrue();
        return matcher.group(1);
    }
}
