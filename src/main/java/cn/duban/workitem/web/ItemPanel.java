package cn.duban.workitem.web;

import cn.duban.org.Official;
import cn.duban.workitem.WorkItemId;
import org.springframework.ui.Model;

/** Puts into the page of an item what a part of it shows. Asked after the item itself was found to be this person's to see. */
interface ItemPanel {

    void show(WorkItemId item, Official official, Model page);
}
