package cn.duban.administration.web;

import cn.duban.administration.ImportPreview;
import cn.duban.administration.PeopleImport;
import cn.duban.administration.PeopleImport.FirstPassword;
import cn.duban.shared.Refusal;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Units and people from a workbook: upload, look, carry out. The workbook waits in the session meanwhile. */
@Controller
@RequestMapping("/admin/import")
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class ImportController {

    private static final String WORKBOOK = "administration.workbook";
    private static final String PAGE = "administration/import";

    private final PeopleImport people;
    private final Reasons reasons;

    ImportController(PeopleImport people, Reasons reasons) {
        this.people = people;
        this.reasons = reasons;
    }

    @GetMapping
    public String page() {
        return PAGE;
    }

    @GetMapping("/template.xlsx")
    public ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("单位和人员.xlsx", StandardCharsets.UTF_8).build().toString())
                .body(people.template());
    }

    @PostMapping
    public String preview(@RequestParam MultipartFile file, HttpSession session, HttpServletResponse response, Model model) throws IOException {
        byte[] workbook = file.getBytes();
        try {
            ImportPreview preview = people.preview(workbook);
            if (preview.isAcceptable()) {
                session.setAttribute(WORKBOOK, workbook);
            } else {
                session.removeAttribute(WORKBOOK);
                response.setStatus(422);
            }
            model.addAttribute("preview", preview);
        } catch (Refusal refused) {
            response.setStatus(422);
            model.addAttribute("refused", reasons.of(refused));
        }
        return PAGE;
    }

    @PostMapping("/confirm")
    public String carryOut(HttpSession session, HttpServletResponse response, Model model) {
        byte[] workbook = (byte[]) session.getAttribute(WORKBOOK);
        if (workbook == null) {
            throw Refusal.conflict("administration.import.gone");
        }
        session.removeAttribute(WORKBOOK);
        List<FirstPassword> passwords = people.carryOut(workbook);
        // The passwords are on this one page only.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("passwords", passwords);
        model.addAttribute("csv", "data:text/csv;charset=utf-8;base64," + Base64.getEncoder().encodeToString(csv(passwords)));
        return "administration/imported";
    }

    /** With a byte order mark, without which the usual spreadsheet takes UTF-8 for something else. */
    private static byte[] csv(List<FirstPassword> passwords) {
        StringBuilder lines = new StringBuilder("\ufeff登录名,姓名,单位,首次登录密码\r\n");
        passwords.forEach(one -> lines.append(cell(one.signInName())).append(',').append(cell(one.name())).append(',')
                .append(cell(one.unit())).append(',').append(one.password()).append("\r\n"));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted; what begins like a formula is kept from being worked out as one. */
    private static String cell(String text) {
        String harmless = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
