package cn.duban.administration;

import cn.duban.org.Role;
import java.util.Set;

/** A person to be put into the register, from all rows of their sign-in name. */
record ImportedPerson(String signInName, String name, String unit, Set<ImportedPost> posts) {

    /** A post by the name of its body, which may come with the same workbook. */
    record ImportedPost(String body, Role role) {
    }
}
